import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Combo } from './combo.ts'
import { availableCommands, type DeskCommand, registerCommands, subscribeCommands } from './command-registry.ts'
import { useLayerDepth } from './layer.tsx'

/** What a key does; an `Action` of `useAction` is one. */
export interface KeyBinding {
  readonly label: string
  readonly run: () => unknown
  readonly disabled?: boolean
}

/** Above every dialog, below the lock. */
const EVERYWHERE = 50

/**
 * Binds keys while the component is shown, and lists them on F1 and in the palette. The newest binding of a key wins.
 * `everywhere`: the key also works while a dialog stands above.
 */
export function useKeys(
  bindings: Readonly<Record<Combo, KeyBinding>>,
  options: { readonly everywhere?: boolean } = {},
): void {
  const depth = useLayerDepth()
  useRegistered(
    Object.entries(bindings).map(([combo, binding]) => ({ ...binding, combo })),
    options.everywhere ? EVERYWHERE : depth,
  )
}

/** Offers commands without a key in the palette while the component is shown. */
export function useCommands(bindings: readonly KeyBinding[]): void {
  const depth = useLayerDepth()
  useRegistered(
    bindings.map(binding => ({ ...binding, combo: null })),
    depth,
  )
}

/** The commands that can be given now, for whoever lists them. */
export function useAvailableCommands(): readonly DeskCommand[] {
  return useSyncExternalStore(subscribeCommands, availableCommands)
}

function useRegistered(bindings: readonly (KeyBinding & { readonly combo: Combo | null })[], depth: number): void {
  const latest = useRef(bindings)
  // Layout effects, so before the browser paints: whoever sees the screen may press its keys.
  useLayoutEffect(() => {
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
  useLayoutEffect(() => registerCommands(commands), [commands])
}
