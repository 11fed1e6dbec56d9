import type { ApplicationKey } from '../../../../shared/domain/application.ts'

/** What is chosen, and the rows the cursor has passed with Shift since it began to. */
export interface Choice {
  readonly keys: ReadonlySet<ApplicationKey>
  readonly path: readonly ApplicationKey[]
}

/** Nothing is chosen. */
export const nothingChosen: Choice = { keys: new Set(), path: [] }

/** Chooses one, or no longer. */
export function toggle({ keys }: Choice, key: ApplicationKey): Choice {
  return { keys: new Set(keys.has(key) ? [...keys].filter(other => other !== key) : [...keys, key]), path: [] }
}

/** Chooses these as well. */
export function chooseAll({ keys }: Choice, more: readonly ApplicationKey[]): Choice {
  return { keys: new Set([...keys, ...more]), path: [] }
}

/** Chooses these no longer. */
export function chooseNone({ keys }: Choice, gone: readonly ApplicationKey[]): Choice {
  return { keys: new Set([...keys].filter(key => !gone.includes(key))), path: [] }
}

/**
 * The cursor went from one row to the next with Shift: both are chosen; going back over a row gives up the one it comes from.
 * Only what `may` allows is chosen.
 */
export function extend(
  { keys, path }: Choice,
  from: ApplicationKey,
  to: ApplicationKey,
  may: (key: ApplicationKey) => boolean,
): Choice {
  if (path.at(-2) === to) {
    return { keys: new Set([...keys].filter(key => key !== from)), path: path.slice(0, -1) }
  }
  const passed = path.at(-1) === from ? [...path, to] : [from, to]
  return { keys: new Set([...keys, ...[from, to].filter(may)]), path: passed }
}
