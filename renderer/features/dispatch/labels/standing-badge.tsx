import {
  IconCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconHelpCircle,
  IconPrinter,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { LabelStanding } from '../../../../shared/domain/label-standing.ts'
import { useTexts } from '../../../ui/language.tsx'
import type { Tone } from '../../../ui/tone.ts'
import classes from './standing-badge.module.css'

const looks: Readonly<Record<LabelStanding, { readonly icon: typeof IconCheck; readonly tone: Tone | 'plain' }>> = {
  notPrinted: { icon: IconCircleDashed, tone: 'warn' },
  queued: { icon: IconClock, tone: 'info' },
  printing: { icon: IconPrinter, tone: 'info' },
  ask: { icon: IconHelpCircle, tone: 'bad' },
  printed: { icon: IconCheck, tone: 'good' },
  collected: { icon: IconTruckDelivery, tone: 'plain' },
  void: { icon: IconCircleX, tone: 'plain' },
}

/** How a label stands, in a word and an icon. */
export function StandingBadge({ standing }: { readonly standing: LabelStanding }) {
  const texts = useTexts().labelBatches
  const { icon: Icon, tone } = looks[standing]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {texts.standing[standing]}
    </span>
  )
}
