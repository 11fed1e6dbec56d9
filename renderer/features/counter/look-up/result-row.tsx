import { type CSSProperties, memo } from 'react'
import { type ApplicationKey, titleOf } from '../../../../shared/domain/application.ts'
import { maskPhone, maskTitle } from '../../../../shared/domain/masking.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import { workdaysBetween } from '../../../../shared/domain/workdays.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { recipientOf } from '../../../data/delivery.ts'
import { useToday } from '../../../host/use-today.ts'
import { useWorkCalendar } from '../../../host/use-work-calendar.ts'
import type { SearchHit } from '../../../search/messages.ts'
import { useTexts } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { stateOf } from '../application/application-state.ts'
import { standingsOf, type Times, waitsSince } from '../application/bill-standing.ts'
import { rowId } from './list-ids.ts'
import { Marked } from './marked.tsx'
import { matchNoteOf, partsOf } from './match-note.ts'
import classes from './result-list.module.css'

interface ResultRowProps {
  readonly applicationKey: ApplicationKey
  /** undefined while it is being read. */
  readonly row: ApplicationRow | undefined
  /** What was found where; undefined in the waiting list. */
  readonly hit: SearchHit | undefined
  readonly times: Times | undefined
  readonly selected: boolean
  readonly position: number
  readonly of: number
  readonly style: CSSProperties
  readonly onSelect: () => void
  readonly onOpen: () => void
}

/** One application in the list: title and state, below them the numbers and what else was found. */
export function ResultRow({
  applicationKey,
  row,
  hit,
  times,
  selected,
  position,
  of,
  style,
  onSelect,
  onOpen,
}: ResultRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the look-up field has the keys of this list
    // biome-ignore lint/a11y/useFocusableInteractive: the look-up field keeps the focus and names the active row
    <div
      id={rowId(applicationKey)}
      className={classes.row}
      style={style}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={of}
      // Keeps the focus in the look-up field, where the next key belongs.
      onMouseDown={event => event.preventDefault()}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      {row && <RowContent row={row} hit={hit} times={times} />}
    </div>
  )
}

interface RowContentProps {
  readonly row: ApplicationRow
  readonly hit: SearchHit | undefined
  readonly times: Times | undefined
}

const nothingFound: SearchHit = { key: '', matches: [] }

const RowContent = memo(function RowContent({ row, hit = nothingFound, times }: RowContentProps) {
  const texts = useTexts().counter
  const today = useToday()
  const calendar = useWorkCalendar()
  const title = titleOf(row)
  const { phone } = recipientOf(row)
  const state = stateOf(standingsOf(row, today, calendar))
  const note = matchNoteOf(row, hit)
  // There is room for one of the two.
  const showsPhone = note === null || partsOf(hit, 'phone').length > 0
  return (
    <>
      <span className={classes.title}>
        {row.personal ? (
          <Marked shown={maskTitle(title)} whole={title} parts={partsOf(hit, 'title')} />
        ) : (
          texts.list.erased
        )}
      </span>
      <StateBadge state={state.word} more={texts.list.count(state.count, state.of)} />
      <span className={classes.facts}>
        <span>
          <Marked shown={row.orderNo} parts={partsOf(hit, 'orderNo')} />
        </span>
        {phone !== '' && showsPhone && (
          <span>
            <Marked shown={maskPhone(phone)} whole={phone} parts={partsOf(hit, 'phone')} />
          </span>
        )}
        {note && (
          <span className={classes.note}>
            {texts.searchField[note.field]} <Marked shown={note.shown} whole={note.whole} parts={note.parts} />
          </span>
        )}
        <span className={classes.last}>{useWhen(row, times, today)}</span>
      </span>
    </>
  )
})

/** How long it has waited here, or when it was applied for. */
function useWhen(row: ApplicationRow, times: Times | undefined, today: string): string {
  const texts = useTexts().counter.list
  const calendar = useWorkCalendar()
  const since = waitsSince(row)
  if (since === undefined) return row.appliedDate ? texts.applied(row.appliedDate) : ''
  const at = times?.get(since)
  const workdays = at ? workdaysBetween(shanghaiDay(at), today, calendar) : null
  return workdays?.ok ? texts.waited(workdays.value) : ''
}
