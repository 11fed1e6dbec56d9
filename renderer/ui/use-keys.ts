import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Combo } from './combo.ts'
import { availableCommands, type DeskCommand, registerCommands, subscribeCommands } from './command-registry.ts'
import { useLayerDepth } from './layer.tsx'

/** What a key does; an `Action` of `useAction` is one. */
export interface KeyBinding {
  readonly label: string
  readonly run: () => unknown
  readonly disabled?: boolean
}

/** Binds keys while the component is shown, and lists them on F1 and in the palette. The newest binding of a key wins. */
export function useKeys(bindings: Readonly<Record<Combo, KeyBinding>>): void {
  useRegistered(Object.entries(bindings).map(([combo, binding]) => ({ ...binding, combo })))
}

/** Offers commands without a key in the palette while the component is shown. */
export function useCommands(bindings: readonly KeyBinding[]): void {
  useRegistered(bindings.map(binding => ({ ...binding, combo: null })))
}

/** The commands that can be given now, for whoever lists them. */
export function useAvailableCommands(): readonly DeskCommand[] {
  return useSyncExternalStore(subscribeCommands, availableCommands)
}

function useRegistered(bindings: readonly (KeyBinding & { readonly combo: Combo | null })[]): void {
  const depth = useLayerDepth()
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  // Registered once per set of keys: a binding that is only redrawn must keep its place and its guard.
  const shape = bindings.map(binding => binding.combo ?? binding.label).join('\n')
  const commands = useMemo<readonly DeskCommand[]>(
    () =>
      shape
        .split('\n')
        .filter(Boolean)
        .map((_, index) => ({
          combo: latest.current[index]?.combo ?? null,
          depth,
          label: () => latest.current[index]?.label ?? '',
          enabled: () => !latest.current[index]?.disabled,
          run: () => latest.current[index]?.run(),
        })),
    [shape, depth],
  )
  useEffect(() => registerCommands(commands), [commands])
}
