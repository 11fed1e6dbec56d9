import type { Delivery, FapiaoKind } from '../../../../shared/domain/application.ts'
import type { Summary } from '../../../../shared/domain/report/summarise.ts'
import { useTexts } from '../../../ui/language.tsx'
import { FigureCard } from './figure-card.tsx'
import { ListNumber } from './list-number.tsx'
import { NumberTable } from './number-table.tsx'

const ways: readonly Delivery[] = ['pickup', 'sf', 'yunda']
const colors = { pickup: 'var(--desk-accent)', sf: 'var(--desk-warn)', yunda: 'var(--desk-info)' }
const paperKinds: readonly FapiaoKind[] = ['special', 'normal', 'roll', 'digitalSpecial', 'digitalNormal']

/** Sheets that left, by Fapiao kind and way. */
export function KindFigure({ summary }: { readonly summary: Summary }) {
  const { reports, common } = useTexts()
  const { kinds } = reports
  const lines = linesOf(summary).map(line => ({
    ...line,
    label: line.kind === null ? kinds.unknownKind : common.kindShort[line.kind],
  }))
  const all = ways.reduce((sum, way) => sum + summary.byWay[way].sheets, 0)
  return (
    <FigureCard
      title={kinds.title}
      bars={lines.map(({ label, sheets }) => ({ label, values: sheets }))}
      series={ways.map(way => ({ name: way, label: kinds.way[way], color: colors[way] }))}
    >
      <NumberTable
        head={[kinds.kind, ...ways.map(way => kinds.way[way])]}
        rows={[
          ...lines.map(({ kind, label, sheets }) => ({
            id: kind ?? '',
            label,
            cells: ways.map(way => (
              <ListNumber
                key={way}
                count={sheets[way]}
                title={`${label} · ${kinds.way[way]}`}
                name={{ of: 'sheets', way, kind }}
              />
            )),
          })),
          {
            id: 'all',
            label: `${kinds.all} ${all.toLocaleString('en-US')}`,
            cells: ways.map(way => (
              <ListNumber
                key={way}
                count={summary.byWay[way].sheets}
                title={`${kinds.all} · ${kinds.way[way]}`}
                name={{ of: 'sheets', way }}
              />
            )),
          },
        ]}
        withSum
      />
    </FigureCard>
  )
}

/** Kinds of which a sheet left, and what no import names any more, so that every column adds up. */
function linesOf({ byKind, byWay }: Summary) {
  const known = paperKinds.flatMap(kind => {
    const totals = byKind.get(kind)
    if (!totals) return []
    return { kind, sheets: { pickup: totals.pickup.sheets, sf: totals.sf.sheets, yunda: totals.yunda.sheets } }
  })
  const rest = (way: Delivery) => byWay[way].sheets - known.reduce((sum, { sheets }) => sum + sheets[way], 0)
  const unknown = { kind: null, sheets: { pickup: rest('pickup'), sf: rest('sf'), yunda: rest('yunda') } }
  return Object.values(unknown.sheets).some(count => count > 0) ? [...known, unknown] : known
}
