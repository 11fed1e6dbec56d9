import { IconPencil } from '@tabler/icons-react'
import type { LabelNote } from '../../../../shared/documents/label-model.ts'
import { type ApplicationKey, titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import { useApplication } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import type { BatchLabel } from './batch-label.ts'
import classes from './label-table.module.css'
import { setLabelView, useLabelView } from './label-view.ts'
import { usePrintRuns } from './print-run.ts'
import { StandingBadge } from './standing-badge.tsx'

interface LabelTableProps {
  readonly labels: readonly BatchLabel[]
  readonly onOpen: (label: BatchLabel) => void
}

/** The labels of a batch and how each stands. */
export function LabelTable({ labels, onOpen }: LabelTableProps) {
  const { labelBatches: texts, common } = useTexts()
  const number = useLabelView(state => state.number)
  const notes = usePrintRuns(state => state.notes)
  const words = texts.column
  const columns: readonly Column<BatchLabel>[] = [
    { id: 'index', header: words.index, width: '36px', align: 'end', render: ({ index }) => index },
    {
      id: 'number',
      header: words.number,
      width: '172px',
      sortBy: label => label.number,
      render: label => <strong>{label.number}</strong>,
    },
    {
      id: 'title',
      header: words.title,
      width: 'minmax(150px, 1fr)',
      render: ({ waybill }) => <TitleCell application={waybill.application} />,
    },
    {
      id: 'sheets',
      header: words.sheets,
      width: '60px',
      align: 'end',
      sortBy: ({ sheets }) => sheets,
      render: ({ sheets }) => common.sheets(sheets),
    },
    {
      id: 'standing',
      header: words.standing,
      width: '118px',
      sortBy: ({ standing }) => texts.standing[standing],
      render: ({ standing }) => <StandingBadge standing={standing} />,
    },
    { id: 'note', header: words.note, width: '126px', render: label => <NoteCell note={notes[label.number]} /> },
  ]
  return (
    <VirtualTable
      label={texts.labels}
      rows={labels}
      rowKey={label => label.number}
      columns={columns}
      rowHeight={54}
      selected={number}
      onSelect={label => setLabelView({ number: label.number })}
      onOpen={onOpen}
      empty={null}
    />
  )
}

function TitleCell({ application }: { readonly application: ApplicationKey }) {
  const texts = useTexts().labelBatches
  const row = useApplication(application)
  return (
    <span className={classes.two}>
      <span>{row && (maskTitle(titleOf(row)) || texts.noTitle)}</span>
      <span className={classes.quiet}>{row?.orderNo}</span>
    </span>
  )
}

function NoteCell({ note }: { readonly note: LabelNote | undefined }) {
  const { labelBatches: texts, label, common } = useTexts()
  if (!note) return null
  const words = [
    ...(note.missing.length > 0 ? [texts.note.missing(note.missing.join(common.listSeparator))] : []),
    ...(note.cut.length > 0
      ? [texts.note.cut(note.cut.map(field => label.field[field]).join(common.listSeparator))]
      : []),
  ].join(common.listSeparator)
  return (
    <span className={classes.note} title={words}>
      <IconPencil size={16} aria-hidden="true" />
      <span>{words}</span>
    </span>
  )
}
