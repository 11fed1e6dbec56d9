/** A key or a combination as it is written on a button: `F9`, `Escape`, `Ctrl+L`, `Alt+1`. */
export type Combo = string

/** The combination of a key press. Reads the physical key, since an input method hides the logical one. */
export function comboOf(event: KeyboardEvent): Combo {
  const modifiers = [
    (event.ctrlKey || event.metaKey) && 'Ctrl+',
    event.altKey && 'Alt+',
    event.shiftKey && 'Shift+',
  ].filter(part => part !== false)
  return modifiers.join('') + keyName(event)
}

/** The combination in the words of the keyboard: `Esc`, `Ctrl L`. */
export function describeCombo(combo: Combo): string {
  return combo.replace('Escape', 'Esc').replaceAll('+', ' ')
}

function keyName({ code, key }: KeyboardEvent): string {
  const physical = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2})|(Escape|Enter|Tab))$/.exec(code)
  return physical?.[1] ?? physical?.[2] ?? physical?.[3] ?? physical?.[4] ?? key
}
