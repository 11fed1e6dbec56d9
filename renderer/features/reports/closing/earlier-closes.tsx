import { IconCalendarCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import type { StockFlow } from '../../../../shared/domain/stock.ts'
import type { CloseRow } from '../../../data/db.ts'
import { useCloses } from '../../../data/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { OperatorName } from '../list/number-list.tsx'
import classes from './closing.module.css'
import { Equation } from './equation.tsx'

/** Every close of day, newest first; Enter shows one. */
export function EarlierCloses() {
  const { earlier } = useTexts().closing
  const closes = useCloses()
  const [shown, setShown] = useState<CloseRow | null>(null)
  if (!closes) return null
  return (
    <div className={classes.list}>
      <VirtualTable
        label={earlier.title}
        rows={closes}
        rowKey={({ closeNo }) => closeNo}
        onOpen={setShown}
        columns={[
          {
            id: 'closeNo',
            header: earlier.column.closeNo,
            width: '200px',
            render: ({ closeNo }) => <strong>{closeNo}</strong>,
          },
          { id: 'at', header: earlier.column.at, width: '160px', render: ({ at }) => shanghaiDayTime(at) },
          {
            id: 'equation',
            header: earlier.column.equation,
            width: 'minmax(220px, 1fr)',
            render: ({ flow }) => inShort(flow),
          },
          {
            id: 'closing',
            header: earlier.column.closing,
            width: '110px',
            align: 'end',
            render: ({ closing }) => grouped(closing),
          },
          {
            id: 'operator',
            header: earlier.column.operator,
            width: '100px',
            render: ({ operator }) => <OperatorName operator={operator} />,
          },
        ]}
        empty={<EmptyState icon={IconCalendarCheck} title={earlier.none} hint={earlier.noneHint} />}
        foot={
          <span>
            <KeyHint keys="Enter" /> {earlier.keys}
          </span>
        }
      />
      <Dialog
        opened={shown !== null}
        title={earlier.detail(shown?.closeNo ?? '')}
        onClose={() => setShown(null)}
        width={1080}
      >
        {shown && <CloseFacts close={shown} />}
      </Dialog>
    </div>
  )
}

function CloseFacts({ close }: { readonly close: CloseRow }) {
  const { closing, ledgerView } = useTexts()
  const { flow, pending, seq, hash, at, operator } = close
  return (
    <div className={classes.facts}>
      <p>
        {shanghaiDayTime(at)} {ledgerView.column.operator} <OperatorName operator={operator} />
      </p>
      <Equation flow={flow} />
      <p>{closing.earlier.pending(grouped(pending.printJobs), grouped(pending.parcels), grouped(pending.handovers))}</p>
      <p className={classes.hash}>{closing.head(grouped(seq), hash)}</p>
    </div>
  )
}

/** The equation as one line: opening, came, left. */
function inShort(flow: StockFlow): string {
  const came = flow.received + flow.takenBack + flow.handoverVoided + flow.returned
  const left = flow.handedOver + flow.shipped + flow.sentBack + flow.void
  return `${grouped(flow.opening)} + ${grouped(came)} − ${grouped(left)}`
}
