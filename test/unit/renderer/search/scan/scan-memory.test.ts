import { expect, test } from 'vitest'
import { ScanMemory } from '../../../../../renderer/search/scan/scan-memory.ts'

test('blocks never overlap, whatever is taken and given back, and what was given back is used again', () => {
  const memory = new ScanMemory(100)
  const held = new Map<number, { at: number; length: number }>()
  let end = 0
  for (let round = 0; round < 3000; round += 1) {
    const gone = held.get((round * 7919) % 50)
    if (gone) {
      memory.release(gone)
      held.delete((round * 7919) % 50)
      continue
    }
    const length = 1 + ((round * 104_729) % 70_000)
    const block = memory.take(length)
    expect(block.length).toBeGreaterThanOrEqual(length + 64)
    expect(memory.bytes.length).toBeGreaterThanOrEqual(block.at + block.length)
    for (const other of held.values())
      expect(block.at >= other.at + other.length || other.at >= block.at + block.length).toBe(true)
    held.set((round * 7919) % 50, block)
    end = Math.max(end, block.at + block.length)
  }
  expect(end).toBeLessThan(50 * 70_000 * 2)
})

test('the memory grows, and what lies in it stays', () => {
  const memory = new ScanMemory(100)
  const first = memory.take(8)
  memory.bytes.set([1, 2, 3], first.at)
  for (let taken = 0; taken < 40; taken += 1) memory.take(100_000)
  expect([...memory.bytes.slice(first.at, first.at + 3)]).toEqual([1, 2, 3])
})
