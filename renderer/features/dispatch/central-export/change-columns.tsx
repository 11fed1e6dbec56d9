import { IconArrowBackUp, IconCheck, IconMailForward } from '@tabler/icons-react'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { titleOf } from '../../../../shared/domain/application.ts'
import type { CentralChange } from '../../../../shared/domain/central-changes.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import { useApplicationOfSheet } from '../../../data/hooks.ts'
import type { Column } from '../../../ui/table-column.ts'
import classes from './central-export.module.css'

const icons = { mailed: IconMailForward, collected: IconCheck, issued: IconArrowBackUp } as const

/** The columns of what waits to be reported. Titles are read for the rows in sight only. */
export function changeColumns({ centralExport, dispatch }: Texts): readonly Column<CentralChange>[] {
  const { listColumn, state: words } = centralExport
  return [
    {
      id: 'state',
      header: listColumn.state,
      width: '112px',
      sortBy: ({ state }) => words[state.kind],
      render: ({ state }) => {
        const Icon = icons[state.kind]
        return (
          <span className={classes.state} data-state={state.kind}>
            <Icon size={18} aria-hidden="true" />
            {words[state.kind]}
          </span>
        )
      },
    },
    {
      id: 'title',
      header: listColumn.title,
      width: 'minmax(120px, 1fr)',
      render: ({ sheet }) => <Title sheet={sheet} />,
    },
    {
      id: 'sheet',
      header: listColumn.sheet,
      width: '178px',
      sortBy: ({ sheet }) => sheet,
      render: ({ sheet }) => <span className={classes.number}>{sheet.replace('-', ' ')}</span>,
    },
    {
      id: 'proof',
      header: listColumn.proof,
      width: '188px',
      sortBy: ({ state }) => proofOf(state),
      render: ({ state }) => (
        <span className={classes.number}>
          {state.kind === 'mailed' && `${dispatch.courier[state.courier]} `}
          {proofOf(state)}
        </span>
      ),
    },
    { id: 'day', header: listColumn.day, width: '92px', sortBy: ({ day }) => day, render: ({ day }) => day },
  ]
}

function proofOf(state: CentralChange['state']): string {
  if (state.kind === 'mailed') return groupWaybill(state.waybill)
  return state.kind === 'collected' ? state.slipNo : ''
}

function Title({ sheet }: { readonly sheet: string }) {
  const row = useApplicationOfSheet(sheet)
  return row ? maskTitle(titleOf(row)) : ''
}
