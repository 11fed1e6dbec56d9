import { cdp } from 'vitest/browser'

/** The part of Chromium's protocol that types. */
interface Keyboard {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>
}

/** How a burst of keys is typed. */
export interface Typing {
  /** Milliseconds between two keys. */
  readonly gapMs: number
  /** The key at the end, null for none. */
  readonly end: 'Enter' | 'Tab' | null
  /** Longer pauses, each after the key of that index. */
  readonly pauses?: { readonly after: readonly number[]; readonly ms: number }
}

const keyboard = cdp() as unknown as Keyboard

/** Types with real key events and exact time stamps, so that a slow test machine does not turn a scanner into a person. */
export async function typeKeys(text: string, { gapMs, end, pauses }: Typing): Promise<void> {
  let at = Date.now() / 1000
  for (const [index, character] of [...text].entries()) {
    await press(character, codeOf(character), character, at)
    at += (pauses?.after.includes(index) ? pauses.ms : gapMs) / 1000
  }
  if (end) await press(end, end, end === 'Enter' ? '\r' : '', at)
}

/** Types as an input method lets keys through: hidden keys, and the text as compositions. `compose` gives what a character becomes. */
export async function typeThroughInputMethod(text: string, compose: (character: string) => string): Promise<void> {
  let at = Date.now() / 1000
  for (const character of text) {
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: codeOf(character),
      modifiers: /[A-Z]/.test(character) ? 8 : 0,
      windowsVirtualKeyCode: 229,
      timestamp: at,
    })
    await keyboard.send('Input.insertText', { text: compose(character) })
    at += 0.004
  }
  await press('Enter', 'Enter', '\r', at)
}

/** Inserts a text without a key, as a paste or an autofill does. */
export async function insertAtOnce(text: string): Promise<void> {
  await keyboard.send('Input.insertText', { text })
}

async function press(key: string, code: string, text: string, timestamp: number): Promise<void> {
  const shifted = /[A-Z]/.test(key) && key.length === 1
  const windowsVirtualKeyCode = key === 'Enter' ? 13 : key === 'Tab' ? 9 : key.toUpperCase().charCodeAt(0)
  const common = { key, code, windowsVirtualKeyCode, timestamp, modifiers: shifted ? 8 : 0 }
  await keyboard.send('Input.dispatchKeyEvent', { ...common, type: text ? 'keyDown' : 'rawKeyDown', text })
  await keyboard.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' })
}

function codeOf(character: string): string {
  if (/\d/.test(character)) return `Digit${character}`
  if (/[a-z]/i.test(character)) return `Key${character.toUpperCase()}`
  const signs: Readonly<Record<string, string>> = { ',': 'Comma', '.': 'Period', '-': 'Minus', ' ': 'Space' }
  return signs[character] ?? ''
}
