import type { NumberName } from '../../../../shared/domain/report/number-lines.ts'
import type { Summary } from '../../../../shared/domain/report/summarise.ts'
import { useTexts } from '../../../ui/language.tsx'
import type { ListName } from '../list/list-name.ts'
import { NumberButton } from '../list/number-button.tsx'
import { setReports } from '../reports-state.ts'
import classes from './overview.module.css'

interface Tile {
  readonly id: string
  readonly count: number
  readonly unit: string
  readonly list: ListName
}

/** The numbers that matter, each with the way to its list. `waybillsLeft` is null while it is being read. */
export function Totals({ summary, waybillsLeft }: { readonly summary: Summary; readonly waybillsLeft: number | null }) {
  const { tile, tiles, unit } = useTexts().reports
  const { byWay, flow, waybills } = summary
  const entries = (id: keyof typeof tile, count: number, of: string, name: NumberName): Tile => ({
    id,
    count,
    unit: of,
    list: { kind: 'entries', title: tile[id], name },
  })
  const shown: readonly Tile[] = [
    entries('handovers', summary.handovers, unit.times, { of: 'handovers' }),
    entries('pickup', byWay.pickup.sheets, unit.sheets, { of: 'sheets', way: 'pickup' }),
    entries('proxies', summary.proxies, unit.times, { of: 'handovers', proxy: true }),
    entries('sf', byWay.sf.sheets, unit.sheets, { of: 'sheets', way: 'sf' }),
    entries('yunda', byWay.yunda.sheets, unit.sheets, { of: 'sheets', way: 'yunda' }),
    entries('voidedHandovers', summary.voidedHandovers, unit.times, { of: 'voidedHandovers' }),
    entries('takenBack', flow.takenBack, unit.sheets, { of: 'flow', term: 'takenBack' }),
    entries('returned', flow.returned, unit.sheets, { of: 'flow', term: 'returned' }),
    entries('void', flow.void, unit.sheets, { of: 'flow', term: 'void' }),
    entries('sentBack', flow.sentBack, unit.sheets, { of: 'flow', term: 'sentBack' }),
    entries('reprints', summary.reprints, unit.times, { of: 'reprints' }),
    entries('waybillsUsed', waybills.used, unit.numbers, { of: 'waybills', what: 'used' }),
    entries('waybillsVoid', waybills.void, unit.numbers, { of: 'waybills', what: 'void' }),
    {
      id: 'waybillsLeft',
      count: waybillsLeft ?? 0,
      unit: unit.numbers,
      list: { kind: 'waybillsLeft', title: tile.waybillsLeft },
    },
  ]
  return (
    <dl className={classes.tiles} aria-label={tiles}>
      {shown.map(({ id, count, unit: of, list }) => (
        <div key={id} className={classes.tile}>
          <dt className={classes.tileName}>{list.title}</dt>
          <dd className={classes.tileNumber}>
            <NumberButton count={count} list={list} onOpen={opened => setReports({ list: opened })} />
            <span className={classes.unit}>{of}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
