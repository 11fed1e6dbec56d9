import { IconFileText } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { ManifestRow } from '../../../data/db.ts'
import { useManifests, useTimes } from '../../../data/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import classes from './collection.module.css'
import { closeAbove, setCollection, useCollection } from './collection-state.ts'

const none: readonly never[] = []

/** Every manifest a courier ever signed, newest first. */
export function ManifestsDialog() {
  const { manifests } = useTexts().collection
  // A manifest opened from here takes its place and gives it back.
  const opened = useCollection(state => state.above === 'manifests' && state.manifestNo === null)
  return (
    <Dialog opened={opened} onClose={closeAbove} title={manifests.title} width={760}>
      {opened && <ManifestList />}
    </Dialog>
  )
}

function ManifestList() {
  const texts = useTexts()
  const { manifests } = texts.collection
  const rows = useManifests()
  const seqs = useMemo(() => (rows ?? none).map(row => row.seq), [rows])
  const times = useTimes(seqs)
  const frame = useRef<HTMLDivElement>(null)
  const read = rows !== undefined && times !== undefined
  useEffect(() => {
    if (read) frame.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  }, [read])
  if (!rows || !times) return null
  return (
    <div ref={frame} className={classes.manifests}>
      <VirtualTable
        label={manifests.label}
        rows={rows}
        rowKey={row => row.manifestNo}
        columns={columnsOf(texts, times)}
        onOpen={({ manifestNo }) => setCollection({ manifestNo })}
        empty={<EmptyState icon={IconFileText} title={manifests.empty} hint={manifests.emptyHint} />}
        foot={
          <span className={classes.keys}>
            <KeyHint keys="Enter" /> {manifests.keys}
          </span>
        }
      />
    </div>
  )
}

function columnsOf(
  { collection, dispatch }: Texts,
  times: ReadonlyMap<number, string>,
): readonly Column<ManifestRow>[] {
  const { column } = collection.manifests
  return [
    {
      id: 'number',
      header: column.number,
      width: 'minmax(190px, 1fr)',
      render: row => <strong>{row.manifestNo}</strong>,
      sortBy: row => row.manifestNo,
    },
    {
      id: 'courier',
      header: column.courier,
      width: '110px',
      render: row => dispatch.courier[row.courier],
      sortBy: row => row.courier,
    },
    {
      id: 'at',
      header: column.at,
      width: '170px',
      render: ({ seq }) => {
        // A manifest closed this moment is listed before its time has been read.
        const at = times.get(seq)
        return at === undefined ? '' : shanghaiDayTime(at)
      },
      sortBy: row => row.seq,
    },
    {
      id: 'parcels',
      header: column.parcels,
      width: '72px',
      align: 'end',
      render: row => grouped(row.waybills.length),
      sortBy: row => row.waybills.length,
    },
  ]
}
