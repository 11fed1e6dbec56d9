import {
  IconAlarm,
  IconArrowBackUp,
  IconCheck,
  IconCircleX,
  IconCreditCard,
  IconHandStop,
  IconHourglass,
  IconMail,
  IconMailForward,
  IconPackage,
  IconPackageImport,
  IconProgress,
} from '@tabler/icons-react'
import type { Texts } from '../../shared/i18n/texts.ts'
import { useTexts } from './language.tsx'
import classes from './state-badge.module.css'

/** The words of the counter for where an application or a sheet stands. */
export type StateWord = keyof Texts['ui']['state']

const looks = {
  paymentSyncing: { icon: IconCreditCard, tone: 'info' },
  processing: { icon: IconProgress, tone: 'info' },
  outOfStock: { icon: IconHourglass, tone: 'warn' },
  expected: { icon: IconPackageImport, tone: 'info' },
  ready: { icon: IconHandStop, tone: 'good' },
  collected: { icon: IconCheck, tone: 'plain' },
  toBeMailed: { icon: IconMail, tone: 'info' },
  packed: { icon: IconPackage, tone: 'info' },
  mailed: { icon: IconMailForward, tone: 'plain' },
  returned: { icon: IconArrowBackUp, tone: 'warn' },
  void: { icon: IconCircleX, tone: 'plain' },
  overdue: { icon: IconAlarm, tone: 'bad' },
} as const satisfies Record<StateWord, { icon: typeof IconCheck; tone: 'good' | 'warn' | 'bad' | 'info' | 'plain' }>

/** A state with icon and word; `more` adds to the word, such as `3 张`. */
export function StateBadge({ state, more }: { readonly state: StateWord; readonly more?: string }) {
  const texts = useTexts()
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {texts.ui.state[state]}
      {more !== undefined && <span>{more}</span>}
    </span>
  )
}
