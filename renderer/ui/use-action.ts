import { useCallback, useEffect, useRef, useState } from 'react'

/** Something that can be pressed or keyed, and that never runs twice at once. */
export interface Action {
  readonly label: string
  readonly run: () => Promise<void>
  readonly busy: boolean
  readonly disabled: boolean
}

/** Makes an action: while it runs, neither its button nor its key starts it again. */
export function useAction(label: string, run: () => unknown, options: { readonly disabled?: boolean } = {}): Action {
  const disabled = options.disabled ?? false
  const [busy, setBusy] = useState(false)
  const state = useRef({ run, disabled, running: false })
  useEffect(() => {
    state.current.run = run
    state.current.disabled = disabled
  })
  const guarded = useCallback(async () => {
    const { current } = state
    if (current.running || current.disabled) return
    current.running = true
    setBusy(true)
    try {
      await current.run()
    } finally {
      current.running = false
      setBusy(false)
    }
  }, [])
  return { label, run: guarded, busy, disabled }
}
