import { useEffect } from 'react'
import { useFeedback, useFeedbackLine } from '../ui/feedback.ts'
import { useTexts } from '../ui/language.tsx'
import { toneIcons } from '../ui/tone.ts'
import { useKeys } from '../ui/use-keys.ts'
import classes from './feedback-bar.module.css'

const ACCEPTED_MS = 4000

/** The answer to a scan, across the foot of the window: the clerk's eyes are on the paper just below it. A refusal stays. */
export function FeedbackBar() {
  const texts = useTexts()
  const feedback = useFeedback()
  const line = useFeedbackLine()

  useEffect(() => {
    if (line?.tone !== 'accepted') return
    const timer = setTimeout(feedback.clear, ACCEPTED_MS)
    return () => clearTimeout(timer)
  }, [line, feedback])

  const refused = line?.tone === 'refused'
  const Icon = refused ? toneIcons.bad : toneIcons.good
  return (
    <div aria-live="assertive" aria-atomic="true" data-feedback={line?.tone}>
      {line && (
        <div key={line.count} className={classes.bar} data-tone={line.tone}>
          <Icon size={28} aria-hidden="true" />
          <strong>{refused ? texts.ui.refused : texts.ui.accepted}</strong>
          <span className={classes.text}>{line.text}</span>
          {refused && <DismissRefusal />}
        </div>
      )}
    </div>
  )
}

function DismissRefusal() {
  const texts = useTexts()
  const feedback = useFeedback()
  useKeys({ Escape: { label: texts.ui.dismiss, run: feedback.clear } })
  return (
    <button type="button" className={classes.dismiss} onClick={feedback.clear}>
      {texts.ui.dismiss}
    </button>
  )
}
