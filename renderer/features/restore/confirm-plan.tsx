import { Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { RestorePlan } from '../../../shared/host/views.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { When } from '../../ui/when.tsx'
import { afterwards } from './afterwards.ts'
import classes from './restore.module.css'
import { isHostError, type Restore } from './use-restore.ts'

interface ConfirmPlanProps {
  readonly plan: RestorePlan
  readonly restore: Restore
  readonly damaged: boolean
}

/** What is in the backup and what becomes of the branch, before anything changes. */
export function ConfirmPlan({ plan, restore, damaged }: ConfirmPlanProps) {
  const { backup, common } = useTexts()
  const texts = backup.restore
  const { step, fault } = restore
  const committing = step.name === 'committing'
  const commit = useAction(committing ? texts.committing : texts.commit, restore.commit)
  const back = useAction(texts.back, restore.goBack, { disabled: committing })
  useKeys({ F9: commit })
  const { received, branch } = plan.balance
  const top = useRef<HTMLElement>(null)
  useEffect(() => top.current?.focus(), [])
  return (
    <section ref={top} className={classes.steps} aria-label={texts.planTitle} tabIndex={-1}>
      <Notice tone="good" title={texts.planTitle} />
      <Facts>
        <Fact name={texts.day}>
          <strong>
            <When at={plan.at} />
          </strong>
        </Fact>
        <Fact name={texts.station}>{plan.station}</Fact>
        <Fact name={texts.entries}>{texts.upTo(grouped(plan.seq))}</Fact>
        <Fact name={texts.applications}>{texts.count(grouped(plan.applications))}</Fact>
        <Fact name={texts.operators}>{plan.operators.join(common.listSeparator)}</Fact>
        <Fact name={texts.atBranch}>
          {texts.equation(grouped(received), grouped(branch), grouped(received - branch))}
        </Fact>
      </Facts>
      <div>
        <strong>{texts.keepsTitle}</strong>
        <ul className={classes.lines}>
          {afterwards(plan, damaged, texts).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {fault && isHostError(fault) && <ErrorNote error={fault} />}
      <Group justify="space-between">
        <ActionButton action={back} variant="default" />
        <ActionButton action={commit} keys="F9" />
      </Group>
    </section>
  )
}
