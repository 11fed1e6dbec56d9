import { useState } from 'react'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { NumberButton } from '../list/number-button.tsx'
import { NumberList } from '../list/number-list.tsx'
import { useReturnFocus } from '../list/use-return-focus.ts'
import { setReports, useReports } from '../reports-state.ts'
import { CloseDialog } from './close-dialog.tsx'
import classes from './closing.module.css'
import { CorrectionsTable } from './corrections-table.tsx'
import { EarlierCloses } from './earlier-closes.tsx'
import { Equation } from './equation.tsx'
import { ImbalanceTable } from './imbalance-table.tsx'
import { PendingList } from './pending-list.tsx'
import { usePending } from './use-pending.ts'
import { usePeriod } from './use-period.ts'

/** Close of day: what is still open, whether the sheets come out even, and the closes before. */
export function Closing() {
  const texts = useTexts().closing
  const period = usePeriod()
  const pending = usePending()
  const may = useMay('closeDay')
  const list = useReports(state => state.term)
  const [asking, setAsking] = useState(false)
  const [closed, setClosed] = useState<{ seq: number; hash: string; closeNo: string } | null>(null)
  useReturnFocus(list !== null)
  const close = useAction(texts.close, () => setAsking(true), {
    disabled: !may || list !== null || period === null || period.difference !== 0,
  })
  useKeys({ F9: close })
  if (!period) return <ProgressNote label={texts.checking} done={0} total={null} />
  const { last, flow, span, difference } = period
  const since = last ? texts.since(last.closeNo, shanghaiDayTime(last.at)) : texts.sinceStart
  const justClosed = closed && last?.seq === closed.seq ? last : null
  return (
    <>
      {list && (
        <NumberList
          list={list}
          span={span}
          now={null}
          period={since}
          back={texts.list.back}
          onBack={() => setReports({ term: null })}
        />
      )}
      <div className={classes.closing} hidden={list !== null}>
        {justClosed && (
          <Notice tone="good" title={texts.done(justClosed.closeNo, grouped(justClosed.closing))}>
            <span className={classes.hash}>{texts.head(grouped(justClosed.seq), justClosed.hash)}</span>
          </Notice>
        )}
        <PendingList pending={pending} />
        <section className={classes.card} aria-label={texts.equation}>
          <header className={classes.cardHead}>
            <h2 className={classes.cardTitle}>{texts.equation}</h2>
            <span className={classes.note}>{since}</span>
            <ActionButton action={close} keys="F9" />
          </header>
          <Equation
            flow={flow}
            number={(term, count) => (
              <NumberButton
                count={count}
                list={{ kind: 'entries', title: texts.term[term], name: { of: 'flow', term } }}
                onOpen={opened => setReports({ term: opened })}
              />
            )}
          />
          <Notice
            tone={difference === 0 ? 'good' : 'bad'}
            title={difference === 0 ? texts.balanced : texts.off(grouped(Math.abs(difference)))}
          />
        </section>
        {difference !== 0 && <ImbalanceTable imbalance={period.imbalance} />}
        {last && (
          <section className={classes.card} aria-label={texts.corrections.title}>
            <h2 className={classes.cardTitle}>{texts.corrections.title}</h2>
            <CorrectionsTable corrections={period.corrections} />
          </section>
        )}
        <section className={classes.card} aria-label={texts.earlier.title}>
          <h2 className={classes.cardTitle}>{texts.earlier.title}</h2>
          <EarlierCloses />
        </section>
        <CloseDialog
          opened={asking}
          period={period}
          pending={pending}
          onDone={close => {
            setAsking(false)
            if (close) setClosed(close)
          }}
        />
      </div>
    </>
  )
}
