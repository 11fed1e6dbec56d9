import { create } from 'zustand'
import { playSound } from './sounds.ts'

/** The last answer to a scan. `count` tells two equal answers apart. */
export interface FeedbackLine {
  readonly tone: 'accepted' | 'refused'
  readonly text: string
  readonly count: number
}

interface FeedbackState {
  readonly line: FeedbackLine | null
  readonly accept: (text: string) => void
  readonly refuse: (text: string) => void
  readonly clear: () => void
}

const useFeedbackState = create<FeedbackState>((set, get) => {
  const say = (tone: FeedbackLine['tone'], text: string) => {
    playSound(tone)
    set({ line: { tone, text, count: (get().line?.count ?? 0) + 1 } })
  }
  return {
    line: null,
    accept: text => say('accepted', text),
    refuse: text => say('refused', text),
    clear: () => set({ line: null }),
  }
})

const speak = {
  accept: (text: string) => useFeedbackState.getState().accept(text),
  refuse: (text: string) => useFeedbackState.getState().refuse(text),
  clear: () => useFeedbackState.getState().clear(),
}

/** Says whether a scan went well: a sound, and a coloured line across the window. Stable between drawings. */
export function useFeedback(): typeof speak {
  return speak
}

/** The answer that is on screen, for the line that shows it. */
export function useFeedbackLine(): FeedbackLine | null {
  return useFeedbackState(state => state.line)
}
