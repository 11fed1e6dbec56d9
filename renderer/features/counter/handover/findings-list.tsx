import { Checkbox, Stack } from '@mantine/core'
import type { HandoverFinding } from '../../../../shared/domain/handover-checks.ts'
import { describeFinding } from '../../../../shared/i18n/describe-rules.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { changeDraft } from '../counter-state.ts'

interface FindingsListProps {
  readonly findings: readonly HandoverFinding[]
  readonly accepted: boolean
  /** A sheet has been checked off, so that there is something to check. */
  readonly begun: boolean
  readonly error: string | null
}

/** What the seed's rules say about this handover, each with the rule it rests on. Equal sentences are said once. */
export function FindingsList({ findings, accepted, begun, error }: FindingsListProps) {
  const texts = useTexts()
  if (!begun) return null
  if (findings.length === 0) return <Notice tone="good" title={texts.handover.checksPassed} />
  const said = new Map(findings.map(finding => [describeFinding(texts, finding), finding]))
  const warned = findings.some(({ severity }) => severity === 'warn')
  return (
    <Stack gap="xs" id="handover-findings">
      {[...said].map(([sentence, finding]) => (
        <Notice key={sentence} tone={finding.severity === 'block' ? 'bad' : 'warn'} title={sentence}>
          {finding.seedRule && texts.rules.seedRule[finding.seedRule]}
        </Notice>
      ))}
      {warned && (
        <Checkbox
          id="collector-warningsAccepted"
          label={texts.handover.acceptWarnings}
          checked={accepted}
          error={error}
          onChange={event => {
            const { checked } = event.currentTarget
            changeDraft(draft => ({ ...draft, warningsAccepted: checked }))
          }}
        />
      )}
    </Stack>
  )
}
