/** A field whose text can be put back. */
export type TextField = HTMLInputElement | HTMLTextAreaElement

/** What stood in a field, and where the cursor was. */
export interface FieldSnapshot {
  readonly field: TextField
  readonly value: string
  /** null where the kind of field has no cursor to ask for. */
  readonly start: number | null
  readonly end: number | null
}

/** The field that would receive what is typed now, null where it would go nowhere. */
export function fieldWithFocus(root: Document): TextField | null {
  const element = root.activeElement
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null
}

/** Remembers a field as it is. */
export function takeSnapshot(field: TextField): FieldSnapshot {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd }
}

/** What has been written into the field since; '' where nothing was. */
export function writtenSince({ field, value, start, end }: FieldSnapshot): string {
  const before = start ?? value.length
  const after = value.length - (end ?? value.length)
  return field.value.slice(before, field.value.length - after)
}

/** Puts the field back as it was, and tells React so. */
export function restoreSnapshot({ field, value, start, end }: FieldSnapshot): void {
  if (!field.isConnected || field.value === value) return
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  // React watches the instance's own `value`; only the prototype's setter lets it notice the change.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  if (start !== null && end !== null) field.setSelectionRange(start, end)
}
