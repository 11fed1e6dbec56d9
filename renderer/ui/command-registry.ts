import type { Combo } from './combo.ts'
import { topLayer } from './layer-stack.ts'

/** Something the desk can do now, as the keys, the palette and F1 see it. Read `label` when showing it: it follows the language. */
export interface DeskCommand {
  /** null: only from the palette. */
  readonly combo: Combo | null
  readonly depth: number
  label(): string
  enabled(): boolean
  run(): unknown
}

const commands: DeskCommand[] = []
const running = new Set<DeskCommand>()
const listeners = new Set<() => void>()
let shown: readonly DeskCommand[] = []

/** Makes commands available until the answer is called. */
export function registerCommands(added: readonly DeskCommand[]): () => void {
  commands.push(...added)
  announce()
  return () => {
    for (const command of added) commands.splice(commands.indexOf(command), 1)
    announce()
  }
}

/** Every registered command; of two with one key the later. */
export function availableCommands(): readonly DeskCommand[] {
  return shown
}

/** Calls back when the available commands may have changed. */
export function subscribeCommands(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The command behind a key in the top layer, null where there is none. */
export function commandOf(combo: Combo): DeskCommand | null {
  const top = topLayer()
  return commands.findLast(command => command.combo === combo && command.depth >= top) ?? null
}

/** Runs a command unless it is still running or not enabled; a second press does nothing. */
export async function runCommand(command: DeskCommand): Promise<void> {
  if (running.has(command) || !command.enabled()) return
  running.add(command)
  try {
    await command.run()
  } finally {
    running.delete(command)
  }
}

function announce(): void {
  const seen = new Set<Combo>()
  shown = commands
    .toReversed()
    .filter(({ combo }) => combo === null || (!seen.has(combo) && seen.add(combo)))
    .toReversed()
  for (const listener of listeners) listener()
}
