import { comboOf } from './combo.ts'
import { commandOf, runCommand } from './command-registry.ts'

/** Listens for the keys of all commands; the answer stops it. */
export function startKeyListener(target: Window): () => void {
  let popupOpen = false

  // Asked before the popup sees the key: afterwards it is closed already, and Esc would go one step too far.
  const onCapture = (event: KeyboardEvent) => {
    const element = event.target instanceof Element ? event.target : null
    popupOpen = Boolean(element?.closest('[aria-haspopup][aria-expanded="true"], [role="menu"], [role="listbox"]'))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // During a composition every key belongs to the input method, Esc and Enter above all.
    if (event.defaultPrevented || event.isComposing) return
    const combo = comboOf(event)
    if (combo === 'Escape' && popupOpen) return
    const command = commandOf(combo)
    if (!command) return
    event.preventDefault()
    if (!event.repeat) void runCommand(command)
  }

  target.addEventListener('keydown', onCapture, { capture: true })
  target.addEventListener('keydown', onKeyDown)
  return () => {
    target.removeEventListener('keydown', onCapture, { capture: true })
    target.removeEventListener('keydown', onKeyDown)
  }
}
