import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import type { FieldName } from '../../shared/domain/import/fields.ts'
import { exportColumns } from './export-file.ts'

type Cells = readonly (string | number | null)[]

/** A file of rows under a header. */
export interface FileRows {
  readonly header: readonly string[]
  readonly rows: Cells[]
}

/** What a day does to an export: values change, rows come, go, move, are damaged, and claim each other's numbers. */
export function mutateRows(random: SeededRandom, before: readonly string[], rows: readonly Cells[]): FileRows {
  const next = [...rows]
  const column = (field: FieldName) => {
    const name = exportColumns.find(([known]) => known === field)?.[1] ?? ''
    return before.indexOf(name)
  }
  const any = () => random.below(next.length)
  const set = (field: FieldName, value: string | number | null, at = any()) => {
    const [cells, index] = [next[at], column(field)]
    if (cells && index >= 0 && index < cells.length) next[at] = cells.with(index, value)
  }
  const get = (field: FieldName, at: number) => next[at]?.[column(field)] ?? null
  const insert = (cells: Cells | undefined, at = any()) => void (cells && next.splice(at, 0, cells))

  const daily: readonly (() => void)[] = [
    () => set('phone', `139${random.digits(8)}`),
    () => set('title', `上海改名${random.digits(3)}有限公司`),
    () => set('status', random.pick(['已邮寄', '已作废', '申请中', '已开具'])),
    () => set('remark', `备注 ${random.digits(2)}`),
    () => void next.splice(any(), 1),
    () => set('applicationNo', `FP-NEW-${random.digits(6)}`),
  ]
  const rare: readonly (() => void)[] = [
    // The same row twice, and the same number with other content.
    () => insert(next[any()]),
    () => {
      const at = any()
      insert(next[at])
      set('total', '1.00', at)
    },
    // A number of somebody else.
    () => {
      const at = any()
      const [number, code] = [get('number', at), get('code', at)]
      const other = any()
      set('number', number, other)
      set('code', code, other)
    },
    // A second bill of a known application.
    () => {
      const at = any()
      insert(next[at], at)
      set('number', random.digits(8), at + random.below(2))
    },
    // Damaged, so that only the order is known; and without a name at all.
    () => set('applicationNo', '2.3E+19'),
    () => set('applicationNo', null),
    () => {
      const at = any()
      const orderNo = get('orderNo', any())
      set('applicationNo', '2.3E+19', at)
      set('orderNo', orderNo, at)
    },
    () => set('orderNo', random.digits(10)),
    () => set('taxpayerId', '91350100M000100Y44'),
    () => set('total', '不详'),
    () => insert(['合计', null, '1.00']),
    () => insert(before.map(name => name)),
    () => next.reverse(),
    () => next.sort((a, b) => String(a).localeCompare(String(b))),
    () => insert([]),
  ]
  for (let count = 1 + random.below(3); count > 0; count -= 1) random.pick(asWords(daily))()
  if (random.below(2) === 0) random.pick(asWords(rare))()
  if (random.below(8) > 0) return { header: before, rows: next }
  // Another layout: a column moved to the end, with its header.
  const from = random.below(before.length)
  const moved = (cells: Cells) =>
    cells.length === before.length ? [...cells.toSpliced(from, 1), cells[from] ?? null] : cells
  return { header: moved(before).map(String), rows: next.map(moved) }
}

function asWords<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = items
  if (first === undefined) throw new Error('nothing to choose from')
  return [first, ...others]
}
