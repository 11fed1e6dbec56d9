import type { CDPSession, Page } from '@playwright/test'

const GAP_S = 0.003
const SIGNS: Readonly<Record<string, string>> = { ',': 'Comma', '.': 'Period', '-': 'Minus', ' ': 'Space' }
const sessions = new WeakMap<Page, Promise<CDPSession>>()

/**
 * Types as a barcode scanner does: a burst of keys closed by Enter, wherever the focus is. The keys carry the time stamps
 * of a scanner, so that a slow test machine does not turn it into a person.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  const keyboard = await session
  let at = Date.now() / 1000
  const sent: Promise<unknown>[] = []
  for (const character of [...text, 'Enter']) {
    const key = describeKey(character, at)
    sent.push(keyboard.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown' }))
    sent.push(keyboard.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }))
    at += GAP_S
  }
  await Promise.all(sent)
}

function describeKey(character: string, timestamp: number) {
  if (character === 'Enter') {
    return { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13, modifiers: 0, timestamp }
  }
  const code = /\d/.test(character)
    ? `Digit${character}`
    : /[a-z]/i.test(character)
      ? `Key${character.toUpperCase()}`
      : (SIGNS[character] ?? '')
  const windowsVirtualKeyCode = character.toUpperCase().charCodeAt(0)
  const modifiers = /[A-Z]/.test(character) ? 8 : 0
  return { key: character, code, text: character, windowsVirtualKeyCode, modifiers, timestamp }
}
