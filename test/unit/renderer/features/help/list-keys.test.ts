import { expect, test } from 'vitest'
import { listKeys } from '../../../../../renderer/features/help/list-keys.ts'
import type { DeskCommand } from '../../../../../renderer/ui/command-registry.ts'

const command = (combo: string | null, enabled = true): DeskCommand => ({
  combo,
  depth: 0,
  label: () => `does ${combo}`,
  enabled: () => enabled,
  run: () => undefined,
})

test('keys stand in the order of the keyboard', () => {
  const keys = listKeys(['Escape', 'Alt+2', 'Ctrl+K', 'F10', 'F2', 'Alt+1'].map(combo => command(combo)))
  expect(keys.map(({ combo }) => combo)).toEqual(['F2', 'F10', 'Ctrl+K', 'Alt+1', 'Alt+2', 'Escape'])
})

test('a key that does nothing now, and a command without one, are left out', () => {
  expect(listKeys([command('F9', false), command(null)])).toEqual([])
})
