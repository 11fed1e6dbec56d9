import { Group, Text } from '@mantine/core'
import {
  IconCheck,
  IconCircleX,
  IconClock,
  IconExclamationCircle,
  IconHelpCircle,
  IconPrinter,
} from '@tabler/icons-react'
import { useState } from 'react'
import { type PrintAction, type PrintJob, type PrintJobState, printActions } from '../../../shared/domain/print-job.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { useNavigation } from '../../ui/navigation.ts'
import type { Tone } from '../../ui/tone.ts'
import { useAction } from '../../ui/use-action.ts'
import { When } from '../../ui/when.tsx'
import classes from './print-jobs.module.css'

const looks: Readonly<Record<PrintJobState, { readonly icon: typeof IconCheck; readonly tone: Tone | 'plain' }>> = {
  queued: { icon: IconClock, tone: 'info' },
  sending: { icon: IconPrinter, tone: 'info' },
  sent: { icon: IconPrinter, tone: 'info' },
  confirmed: { icon: IconCheck, tone: 'good' },
  failed: { icon: IconExclamationCircle, tone: 'bad' },
  askPerson: { icon: IconHelpCircle, tone: 'warn' },
  cancelled: { icon: IconCircleX, tone: 'plain' },
}

interface JobCardProps {
  readonly job: PrintJob
  readonly act: (job: PrintJob, action: PrintAction) => Promise<Result<PrintJob, HostError>>
}

/** One print job: what it is, how it stands, why, and what to do. */
export function JobCard({ job, act }: JobCardProps) {
  const texts = useTexts().printing
  const [error, setError] = useState<HostError | null>(null)
  const { icon: Icon, tone } = looks[job.state]
  const goTo = useNavigation(state => state.goTo)
  const advice = adviceOn(job, texts)
  const actionLabels = job.labels === null ? texts.action : { ...texts.action, ...texts.labelAction }
  return (
    <li className={classes.job} data-tone={tone}>
      <Icon className={classes.icon} size={24} aria-hidden="true" />
      <div className={classes.words}>
        <Group gap="sm">
          <strong>{texts.state[job.state]}</strong>
          <span>
            {texts.document[job.documentKind]} {job.reference}
          </span>
        </Group>
        <Text size="sm" c="dimmed">
          <When at={job.createdAt} /> · {texts.printer(job.printer)} · {job.paper} · {texts.copies(job.copies)}
          {job.pages !== null && ` · ${texts.pages(job.pages)}`}
        </Text>
        {advice !== '' && <p className={classes.fault}>{advice}</p>}
        {job.detail !== '' && (
          <Text size="sm" c="dimmed">
            {texts.systemSays(job.detail)}
          </Text>
        )}
        {error && <ErrorNote error={error} onDismiss={() => setError(null)} />}
      </div>
      <Group gap="xs" className={classes.actions}>
        {job.labels !== null && (
          <JobAction
            label={texts.toBatch}
            primary
            run={async () => goTo('dispatch', { kind: 'labelBatch', batchNo: job.reference })}
          />
        )}
        {printActions(job).map(action => (
          <JobAction
            key={action}
            label={actionLabels[action]}
            primary={action === 'printed' || action === 'retry'}
            run={async () => {
              const answer = await act(job, action)
              setError(answer.ok ? null : answer.error)
            }}
          />
        ))}
      </Group>
    </li>
  )
}

/** What is the matter with a job and what to do next, '' when nothing is. */
function adviceOn({ state, fault, labels, printer }: PrintJob, texts: Texts['printing']): string {
  if (fault === null && state === 'confirmed') return ''
  const next = labels === null ? undefined : texts.labelNext[state]
  if (fault === null) return next ?? texts.stateNext[state]
  const { message, next: usual } = texts.fault[fault]
  // A job that waits at the printer goes on by itself, whatever it holds.
  return `${message(printer)} ${state === 'sent' ? usual : (next ?? usual)}`
}

interface JobActionProps {
  readonly label: string
  readonly primary: boolean
  readonly run: () => Promise<void>
}

function JobAction({ label, primary, run }: JobActionProps) {
  const action = useAction(label, run)
  return <ActionButton action={action} size="sm" variant={primary ? 'light' : 'default'} />
}
