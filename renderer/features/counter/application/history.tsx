import { describeEntry } from '../../../../shared/documents/describe-entry.ts'
import type { OperatorId } from '../../../../shared/domain/entry.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useHistory, useOperatorName } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import { When } from '../../../ui/when.tsx'
import classes from './history.module.css'
import personal from './personal-data.module.css'
import { SaveHistory } from './save-history.tsx'

interface HistoryProps {
  readonly row: ApplicationRow
  readonly revealed: boolean
}

/** Everything that happened to an application, newest first: when, who, what. */
export function History({ row, revealed }: HistoryProps) {
  const texts = useTexts()
  const entries = useHistory(row.key)
  return (
    <section aria-label={texts.counter.history.heading}>
      <div className={personal.head}>
        <h3 className={personal.heading}>{texts.counter.history.heading}</h3>
        <SaveHistory application={row.key} />
      </div>
      <ol className={classes.list}>
        {entries?.toReversed().map(entry => (
          <li key={entry.seq} className={classes.entry}>
            <span className={classes.quiet}>
              <When at={entry.at} />
            </span>
            <span className={classes.quiet}>
              <Operator id={entry.operator} />
            </span>
            <span>{describeEntry(entry, { texts, row, revealed, reasons: true })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Operator({ id }: { readonly id: OperatorId | null }) {
  const texts = useTexts().counter.history
  const name = useOperatorName(id)
  return id === null ? texts.desk : (name ?? '')
}
