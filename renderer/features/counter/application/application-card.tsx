import { IconClipboardText, IconFileOff } from '@tabler/icons-react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useApplication, useTimes, useWaybillsOf } from '../../../data/hooks.ts'
import { useReveal } from '../../../data/use-reveal.ts'
import { useLocked } from '../../../host/desk-context.tsx'
import { useToday } from '../../../host/use-today.ts'
import { useWorkCalendar } from '../../../host/use-work-calendar.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useLookUp } from '../look-up/look-up-state.ts'
import { useListedKeys } from '../look-up/use-listed-keys.ts'
import classes from './application-card.module.css'
import { seqsOf, standingsOf } from './bill-standing.ts'
import { CardFoot } from './card-foot.tsx'
import { CardHead } from './card-head.tsx'
import { History } from './history.tsx'
import { PersonalData } from './personal-data.tsx'
import { ReadinessNotes } from './readiness-notes.tsx'
import { SheetTable } from './sheet-table.tsx'
import { Timeline } from './timeline.tsx'
import { timelineOf } from './timeline-steps.ts'

/** The application the counter is busy with, or what to do to get one. */
export function ApplicationCard({ applicationKey }: { readonly applicationKey: ApplicationKey | null }) {
  const texts = useTexts().counter.card
  return (
    <section className={classes.card} aria-label={texts.region}>
      {applicationKey === null ? (
        <NothingOpen />
      ) : (
        // A card of its own for each application: nothing shown or revealed of one is carried to the next.
        <CardByKey key={applicationKey} applicationKey={applicationKey} />
      )}
    </section>
  )
}

function NothingOpen() {
  const texts = useTexts().counter.card
  // Where nothing is listed there is nothing to choose either; the list says what to do.
  const listed = useListedKeys()
  if (!listed || listed.length === 0) return null
  return <EmptyState icon={IconClipboardText} title={texts.pick} hint={texts.pickHint} />
}

function CardByKey({ applicationKey }: { readonly applicationKey: ApplicationKey }) {
  const texts = useTexts().counter.card
  const row = useApplication(applicationKey)
  if (row === undefined) return null
  if (row === null) return <EmptyState icon={IconFileOff} title={texts.gone} hint={texts.goneHint} />
  return <Card row={row} />
}

function Card({ row }: { readonly row: ApplicationRow }) {
  const today = useToday()
  const calendar = useWorkCalendar()
  const times = useTimes(seqsOf(row))
  const waybills = useWaybillsOf(row.key)
  const inHand = useLookUp(state => state.inHand)
  const reveal = useReveal([row.key], useLocked())
  if (!times || !waybills) return null
  const standings = standingsOf(row, today, calendar, times, waybills)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.body} tabIndex={0}>
        <CardHead row={row} standings={standings} revealed={reveal.revealed} />
        <Timeline steps={timelineOf(row, standings)} />
        <ReadinessNotes standings={standings} />
        <SheetTable row={row} standings={standings} scanned={inHand?.application === row.key ? inHand.sheets : []} />
        <PersonalData row={row} reveal={reveal} />
        <History row={row} revealed={reveal.revealed} />
      </div>
      <CardFoot row={row} standings={standings} />
    </>
  )
}
