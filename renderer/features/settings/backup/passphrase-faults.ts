import type { Texts } from '../../../../shared/i18n/texts.ts'

/** A passphrase on its way to the host. */
export interface PassphraseDraft {
  readonly passphrase: string
  readonly again: string
  readonly pin: string
}

/** As many as the host asks for. */
const shortest = 12

/** What is wrong with each field, in words; nothing where all is well. */
export function passphraseFaults(
  { passphrase, again, pin }: PassphraseDraft,
  texts: Texts['backup']['passphrase'],
): Partial<Record<keyof PassphraseDraft, string>> {
  return {
    // A character of people may be two of JavaScript's.
    ...([...passphrase].length < shortest && { passphrase: texts.tooShort }),
    ...(passphrase !== again && { again: texts.differ }),
    ...(pin === '' && { pin: texts.pinMissing }),
  }
}
