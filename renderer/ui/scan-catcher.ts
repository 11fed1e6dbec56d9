import { fieldWithFocus } from './field-snapshot.ts'
import { addStep, type Burst, continueBurst, patience, readBurst, undoBurst } from './scan-burst.ts'
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

/**
 * Recognises a scanner by its speed (fast keys closed by Enter or Tab) wherever the focus is, takes its characters out of the field
 * they fell into and delivers them. What a person types is never held back, so a burst that was none has harmed nothing.
 */
export function startScanCatcher(target: Window, options: ScanCatcherOptions): () => void {
  const { document } = target
  let burst: Burst | null = null
  let keyPending = false

  function join(at: number): Burst {
    burst = continueBurst(burst, at, options.gapMs(), document.activeElement)
    addStep(burst, at, fieldWithFocus(document))
    return burst
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
    if (!keyPending && event.data) join(event.timeStamp).throughField = true
    keyPending = false
  }

  function finish(event: KeyboardEvent): void {
    const ended = burst
    burst = null
    if (!ended || ended.steps < options.minLength) return
    if (event.timeStamp - ended.lastAt > patience(ended, options.gapMs())) return
    const { text, parts } = readBurst(ended, options.recognise)
    if (text.length < options.minLength) return
    event.preventDefault()
    event.stopImmediatePropagation()
    putBack(parts, event)
    options.onScan(text)
  }

  function putBack(parts: readonly Burst[], event: KeyboardEvent): void {
    const focused = parts[0]?.focused
    const restore = () => {
      undoBurst(parts)
      if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus()
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
