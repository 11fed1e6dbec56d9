import type { Combo } from '../../ui/combo.ts'
import type { DeskCommand } from '../../ui/command-registry.ts'

/** The keys that do something now, in the order of a keyboard: F-keys, Ctrl, Alt, Esc. */
export function listKeys(
  commands: readonly DeskCommand[],
): readonly { readonly combo: Combo; readonly label: string }[] {
  return commands
    .filter(command => command.enabled())
    .flatMap(command => (command.combo === null ? [] : [{ combo: command.combo, label: command.label() }]))
    .toSorted((a, b) => rank(a.combo) - rank(b.combo) || a.combo.localeCompare(b.combo))
}

function rank(combo: Combo): number {
  const functionKey = /^F(\d+)$/.exec(combo)?.[1]
  if (functionKey) return Number(functionKey)
  return combo.startsWith('Ctrl') ? 100 : combo.startsWith('Alt') ? 101 : 102
}
