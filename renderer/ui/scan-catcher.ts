import { type FieldSnapshot, fieldWithFocus, restoreSnapshot, takeSnapshot, writtenSince } from './field-snapshot.ts'
import { characterOf } from './us-keyboard.ts'

/** How a scanner is told from a person, and where its text goes. */
export interface ScanCatcherOptions {
  /** Longest usual pause in milliseconds between two characters of one scan. Asked anew for each key. */
  readonly gapMs: () => number
  /** Fewer characters than this are a person's. */
  readonly minLength: number
  /** Whether a text looks like something the desk prints or receives; decides between two readings of one burst. */
  readonly recognise: (text: string) => boolean
  readonly onScan: (text: string) => void
}

interface Burst {
  text: string
  lastAt: number
  /** Keys and insertions so far. One insertion of a long text is a paste or an autofill, never a scanner. */
  steps: number
  /** Characters reached a field without a key press, as from an input method: the field may know the text better. */
  throughField: boolean
  readonly focused: Element | null
  readonly fields: Map<Element, FieldSnapshot>
}

/**
 * Recognises a scanner by its speed (fast keys closed by Enter or Tab) wherever the focus is, takes its characters out of the field
 * they fell into and delivers them. What a person types is never held back, so a burst that was none has harmed nothing.
 */
export function startScanCatcher(target: Window, options: ScanCatcherOptions): () => void {
  const { document } = target
  let burst: Burst | null = null
  let keyPending = false

  // Nobody types four keys at a scanner's speed, so from then on a hiccup of the cable or the computer does not cut a scan in two.
  function patience({ steps }: Burst): number {
    return options.gapMs() * (steps < 4 ? 1 : 5)
  }

  function join(at: number): Burst {
    const running = burst && at - burst.lastAt <= patience(burst) ? burst : null
    const joined = running ?? {
      text: '',
      lastAt: at,
      steps: 0,
      throughField: false,
      focused: document.activeElement,
      fields: new Map(),
    }
    joined.lastAt = at
    joined.steps += 1
    const field = fieldWithFocus(document)
    if (field && !joined.fields.has(field)) joined.fields.set(field, takeSnapshot(field))
    burst = joined
    return joined
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.repeat) {
      burst = null
      return
    }
    if (endsScan(event)) {
      finish(event)
      return
    }
    const character = characterOf(event)
    if (character === null) {
      if (!/^(?:Shift|CapsLock|Process|Unidentified)$/.test(event.key)) burst = null
      return
    }
    keyPending = true
    const typed = join(event.timeStamp)
    typed.text += character
    // A space in mid-burst would press the button that has the focus.
    if (character === ' ' && typed.text.length > 1 && typed.fields.size === 0) event.preventDefault()
  }

  function onBeforeInput(event: InputEvent): void {
    if (!keyPending && event.data) {
      const joined = join(event.timeStamp)
      joined.throughField = true
    }
    keyPending = false
  }

  function finish(event: KeyboardEvent): void {
    const scan = burst
    burst = null
    if (!scan || scan.steps < options.minLength || event.timeStamp - scan.lastAt > patience(scan)) return
    const text = textOf(scan)
    if (text.length < options.minLength) return
    event.preventDefault()
    event.stopImmediatePropagation()
    putBack(scan, event)
    options.onScan(text)
  }

  function textOf(scan: Burst): string {
    if (!scan.throughField || options.recognise(scan.text)) return scan.text
    const written = [...scan.fields.values()].map(writtenSince).join('')
    return options.recognise(written) || written.length > scan.text.length ? written : scan.text
  }

  function putBack(scan: Burst, event: KeyboardEvent): void {
    const restore = () => {
      for (const snapshot of scan.fields.values()) restoreSnapshot(snapshot)
      if (scan.focused instanceof HTMLElement && scan.focused !== document.activeElement) scan.focused.focus()
    }
    if (event.isComposing || event.key === 'Process') {
      // The input method writes its composition once more when it ends; only then can the field be cleaned.
      fieldWithFocus(document)?.blur()
      target.setTimeout(restore)
    } else restore()
  }

  const capture = { capture: true }
  target.addEventListener('keydown', onKeyDown, capture)
  target.addEventListener('beforeinput', onBeforeInput, capture)
  return () => {
    target.removeEventListener('keydown', onKeyDown, capture)
    target.removeEventListener('beforeinput', onBeforeInput, capture)
  }
}

function endsScan({ code, key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'Tab' || /^(?:(?:Numpad)?Enter|Tab)$/.test(code)
}
