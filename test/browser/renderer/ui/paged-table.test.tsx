import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PagedTable } from '../../../../renderer/ui/paged-table.tsx'
import type { Column } from '../../../../renderer/ui/table-column.ts'
import { clear, settle, show } from './render.tsx'

const columns: readonly Column<string>[] = [{ id: 'name', header: 'name', width: '1fr', render: name => name }]
const asked: [first: number, last: number][] = []
const note = (first: number, last: number) => void asked.push([first, last])

afterEach(async () => {
  await clear()
  asked.length = 0
})

/** A table of 80,000 rows of which only those below `here` have arrived. */
function Table({ here }: { readonly here: number }) {
  const [selected, setSelected] = useState(0)
  return (
    <div style={{ height: 400 }}>
      <PagedTable
        label="rows"
        total={80_000}
        count="80,000 rows"
        rowAt={index => (index < here ? `row ${index}` : undefined)}
        onVisible={note}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        empty={<p>nothing here</p>}
      />
    </div>
  )
}

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')
const chosen = () => document.querySelector('[aria-selected="true"]')

test('it asks for what is in sight, and for more as it is scrolled to', async () => {
  await show(<Table here={100} />)
  await settle()
  const [first, last] = asked.at(-1) ?? []
  expect(first).toBe(0)
  expect(last).toBeLessThan(40)
  grid()?.focus()
  await userEvent.keyboard('{End}')
  await settle()
  expect(asked.at(-1)?.[1]).toBe(79_999)
  expect(document.querySelectorAll('tbody tr').length).toBeLessThan(40)
})

test('a row that has not arrived is there all the same and says that it is awaited', async () => {
  await show(<Table here={1} />)
  await settle()
  const [, second] = document.querySelectorAll('tbody tr')
  expect(second?.getAttribute('aria-busy')).toBe('true')
  expect(second?.textContent).toBe('…')
  expect(document.body.textContent).toContain('80,000 rows')
})

test('arrow keys choose, and the chosen row is announced', async () => {
  await show(<Table here={100} />)
  await settle()
  grid()?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  await settle()
  expect(chosen()?.textContent).toBe('row 1')
  expect(grid()?.getAttribute('aria-activedescendant')).toBe(chosen()?.id)
  await userEvent.keyboard('{Home}{ArrowUp}')
  await settle()
  expect(chosen()?.textContent).toBe('row 0')
})
