import { IconBook2, IconFilterOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Entry } from '../../../shared/domain/entry.ts'
import { numberOfEntry } from '../../../shared/domain/entry-numbers.ts'
import { describeLedgerEntry, type LedgerWords } from '../../../shared/i18n/describe-ledger-entry.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PagedTable } from '../../ui/paged-table.tsx'
import type { Column } from '../../ui/table-column.ts'
import { When } from '../../ui/when.tsx'
import { isUnfiltered, selectEntry, useLedger } from './ledger-state.ts'
import type { EntryList } from './use-entry-list.ts'

interface EntryTableProps {
  readonly list: EntryList
  readonly words: LedgerWords
}

/** The entries, one a line in words, newest first. */
export function EntryTable({ list, words }: EntryTableProps) {
  const texts = words.texts.ledgerView
  const { column } = texts
  const unfiltered = useLedger(state => isUnfiltered(state.filter))
  const selected = useLedger(state => state.selected)
  const { seqs } = list
  const index = useMemo(() => (selected === null ? 0 : Math.max(0, seqs?.indexOf(selected) ?? 0)), [seqs, selected])
  if (!seqs) return null
  const columns: readonly Column<Entry>[] = [
    { id: 'seq', header: column.seq, width: '56px', align: 'end', render: ({ seq }) => seq },
    { id: 'at', header: column.at, width: '134px', render: ({ at }) => <When at={at} /> },
    {
      id: 'operator',
      header: column.operator,
      width: '76px',
      render: ({ operator }) => (operator === null ? texts.desk : words.nameOf(operator)),
    },
    {
      id: 'what',
      header: column.what,
      width: 'minmax(220px, 1fr)',
      render: entry => describeLedgerEntry(entry, words),
    },
    { id: 'number', header: column.number, width: '166px', render: numberOfEntry },
  ]
  return (
    <PagedTable
      label={texts.title}
      total={seqs.length}
      count={texts.count(seqs.length.toLocaleString('en-US'))}
      rowAt={list.entryAt}
      onVisible={list.show}
      columns={columns}
      selected={index}
      onSelect={at => {
        const seq = seqs[at]
        if (seq !== undefined) selectEntry(seq)
      }}
      empty={
        unfiltered ? (
          <EmptyState icon={IconBook2} title={texts.empty} hint={texts.emptyHint} />
        ) : (
          <EmptyState icon={IconFilterOff} title={texts.none} hint={texts.noneHint} />
        )
      }
    />
  )
}
