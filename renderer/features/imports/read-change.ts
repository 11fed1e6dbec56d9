import type { SheetId } from '../../../shared/domain/application.ts'
import type { Change } from '../../../shared/domain/import/verdicts.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { showValue } from './show-value.ts'

/** One difference in words. */
export interface ReadChange {
  /** The field, or what happened to a bill. */
  readonly what: string
  /** Before and after; null where the difference is not one of values. */
  readonly values: { readonly from: string; readonly to: string } | null
}

/** Differences of one sheet, or of the application itself (null). */
export interface ChangesOfSheet {
  readonly sheet: SheetId | null
  readonly changes: readonly ReadChange[]
}

/** Puts one difference into words. */
export function readChange(change: Change, texts: Texts): ReadChange {
  const { importing, importsScreen } = texts
  if (change.kind !== 'field') return { what: importing.change[change.kind](change.sheet), values: null }
  const { blank, hiddenDiffers } = importsScreen.preview
  const from = showValue(change.field, change.from, texts) ?? blank
  const to = showValue(change.field, change.to, texts) ?? blank
  // Both sides masked may look the same although they differ.
  return { what: importing.field[change.field], values: { from, to: from === to ? `${to}${hiddenDiffers}` : to } }
}

/** The differences by sheet, those of the application itself first. */
export function groupChanges(changes: readonly Change[], texts: Texts): readonly ChangesOfSheet[] {
  const groups = new Map<SheetId | null, ReadChange[]>([[null, []]])
  for (const change of changes) {
    // What happened to a bill names its sheet itself.
    const sheet = change.kind === 'field' ? change.sheet : null
    groups.set(sheet, [...(groups.get(sheet) ?? []), readChange(change, texts)])
  }
  return [...groups].flatMap(([sheet, found]) => (found.length > 0 ? [{ sheet, changes: found }] : []))
}

/** The difference that matters most to the counter, and how many more there are. */
export function leadingChange(changes: readonly Change[]): { readonly change: Change; readonly more: number } | null {
  const [first] = changes
  if (!first) return null
  const change =
    changes.find(({ kind }) => kind === 'billVanished') ??
    changes.find(each => each.kind === 'field' && each.field === 'status') ??
    changes.find(each => each.kind === 'field' && each.field === 'delivery') ??
    first
  return { change, more: changes.length - 1 }
}
