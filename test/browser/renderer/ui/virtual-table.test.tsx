import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Column } from '../../../../renderer/ui/table-column.ts'
import { VirtualTable } from '../../../../renderer/ui/virtual-table.tsx'
import { clear, settle, show } from './render.tsx'

interface Row {
  readonly id: string
  readonly size: number
}

const columns: readonly Column<Row>[] = [
  { id: 'id', header: 'id', width: '1fr', render: row => row.id },
  { id: 'size', header: 'size', width: '100px', align: 'end', render: row => row.size, sortBy: row => row.size },
]
const rows: readonly Row[] = Array.from({ length: 100_000 }, (_, index) => ({ id: `r${index}`, size: -index }))
const events: string[] = []

afterEach(async () => {
  await clear()
  events.length = 0
})

async function showTable(all: readonly Row[] = rows): Promise<void> {
  await show(
    <div style={{ height: 400 }}>
      <VirtualTable
        label="sheets"
        rows={all}
        rowKey={row => row.id}
        columns={columns}
        onSelect={row => events.push(`select ${row.id}`)}
        onOpen={row => events.push(`open ${row.id}`)}
        empty={<p>nothing here</p>}
      />
    </div>,
  )
  await settle()
}

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')
const drawn = () => [...document.querySelectorAll('tbody tr')]
const active = () => document.getElementById(grid()?.getAttribute('aria-activedescendant') ?? '')

test('a hundred thousand rows draw only what is in sight, and say how many there are', async () => {
  await showTable()
  expect(drawn().length).toBeLessThan(40)
  expect(grid()?.getAttribute('aria-rowcount')).toBe('100001')
  expect(document.body.textContent).toContain('100,000')
})

test('arrow keys select, and Enter opens', async () => {
  await showTable()
  grid()?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowDown}{Enter}')
  expect(events).toEqual(['select r0', 'select r1', 'select r0', 'select r1', 'open r1'])
  expect(active()?.getAttribute('aria-selected')).toBe('true')
})

test('the last row is one key away and is drawn', async () => {
  await showTable()
  grid()?.focus()
  await userEvent.keyboard('{End}')
  await settle()
  expect(events).toEqual(['select r99999'])
  expect(active()?.textContent).toContain('r99999')
})

test.each(['{PageDown}{PageDown}', '{End}{PageUp}{PageUp}'])(
  'after %s the selected row is in sight, neither under the head nor below the edge',
  async keys => {
    await showTable()
    grid()?.focus()
    await userEvent.keyboard(keys)
    await settle()
    const row = active()?.getBoundingClientRect() ?? new DOMRect()
    const head = document.querySelector('thead')?.getBoundingClientRect() ?? new DOMRect()
    const frame = grid()?.parentElement?.getBoundingClientRect() ?? new DOMRect()
    expect(row.height).toBe(44)
    expect(row.top).toBeGreaterThanOrEqual(Math.floor(head.bottom))
    expect(row.bottom).toBeLessThanOrEqual(Math.ceil(frame.bottom))
  },
)

test('a head sorts, says so, and the selection stays with its row', async () => {
  await showTable()
  grid()?.focus()
  await userEvent.keyboard('{ArrowDown}')
  const head = document.querySelector<HTMLElement>('th button')
  head?.click()
  await settle()
  expect(head?.closest('th')?.getAttribute('aria-sort')).toBe('ascending')
  expect(drawn()[0]?.textContent).toContain('r99999')
  await userEvent.keyboard('{Tab}')
  grid()?.focus()
  await userEvent.keyboard('{ArrowUp}')
  expect(events.at(-1)).toBe('select r1')
})

test('no rows: what stands in their place', async () => {
  await showTable([])
  expect(grid()).toBeNull()
  expect(document.body.textContent).toContain('nothing here')
})
