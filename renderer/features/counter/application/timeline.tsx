import { VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useTexts } from '../../../ui/language.tsx'
import classes from './timeline.module.css'
import type { TimelineStep } from './timeline-steps.ts'

/** The way of an application from payment to the customer. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  const texts = useTexts().counter.step
  return (
    <ol className={classes.timeline}>
      {steps.map(step => {
        const Icon = step.done ? IconCircleCheckFilled : IconCircle
        return (
          <li key={step.station} className={classes.step} data-done={step.done || undefined}>
            <Icon className={classes.icon} size={22} aria-hidden="true" />
            <span className={classes.name}>
              {texts[step.station]}
              <VisuallyHidden> {step.done ? texts.done : texts.open}</VisuallyHidden>
            </span>
            <StepDetail step={step} />
          </li>
        )
      })}
    </ol>
  )
}

function StepDetail({ step: { date, due, waited } }: { readonly step: TimelineStep }) {
  const texts = useTexts().counter.step
  return (
    <>
      {date !== null && <span className={classes.detail}>{date}</span>}
      {due !== null && <span className={classes.detail}>{texts.expected(due)}</span>}
      {waited !== null && <span className={classes.detail}>{texts.waited(waited)}</span>}
    </>
  )
}
