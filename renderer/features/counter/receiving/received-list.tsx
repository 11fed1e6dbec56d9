import { IconScan } from '@tabler/icons-react'
import { shanghaiTime } from '../../../../shared/domain/shanghai-time.ts'
import { sheetName } from '../../../../shared/domain/sheet-name.ts'
import { Amount } from '../../../ui/amount.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { type ReceivedLine, useReceivedLog } from './received-log.ts'
import classes from './receiving.module.css'

/** More than this the eye does not compare with a pile. */
const SHOWN = 200

/** What has just been scanned in, newest first. */
export function ReceivedList() {
  const texts = useTexts().receiving
  const lines = useReceivedLog(state => state.lines)
  return (
    <section className={classes.column} aria-label={texts.log.heading}>
      <header className={classes.head}>
        <h2 className={classes.heading}>{texts.log.heading}</h2>
        {lines.length > 0 && <strong>{texts.log.count(lines.length)}</strong>}
      </header>
      {lines.length === 0 ? (
        <div className={classes.log}>
          <EmptyState icon={IconScan} title={texts.log.empty} hint={texts.log.emptyHint} />
        </div>
      ) : (
        <ol className={classes.log}>
          {lines.slice(0, SHOWN).map(line => (
            <li key={line.sheet}>
              <Line line={line} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Line({ line }: { readonly line: ReceivedLine }) {
  const texts = useTexts().receiving.log
  const number = sheetName(line.sheet)
  const open = () => useNavigation.getState().goTo('counter', { kind: 'application', key: line.application })
  return (
    <button type="button" className={classes.line} title={texts.open(number)} onClick={open}>
      <strong>{number}</strong>
      <Amount fen={line.total} />
      <span className={classes.title}>{line.title}</span>
      <span className={classes.quiet}>{shanghaiTime(line.at)}</span>
    </button>
  )
}
