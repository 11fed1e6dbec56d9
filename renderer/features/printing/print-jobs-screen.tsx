import { Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { PrintJobState } from '../../../shared/domain/print-job.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Screen } from '../../ui/screen.tsx'
import { JobCard } from './job-card.tsx'
import classes from './print-jobs.module.css'
import { usePrintQueue } from './use-print-queue.ts'

/** What a person has to decide first, then what went wrong, then what is under way, then what is done. */
const urgency: Readonly<Record<PrintJobState, number>> = {
  askPerson: 0,
  failed: 1,
  sending: 2,
  queued: 2,
  sent: 2,
  confirmed: 3,
  cancelled: 3,
}

/** Every document on its way to paper: what became of it, and what a person can do about it. */
export function PrintJobsScreen() {
  const texts = useTexts().printing
  const { jobs, error, act } = usePrintQueue()
  const sorted = jobs?.toSorted((a, b) => urgency[a.state] - urgency[b.state]) ?? []
  const open = sorted.filter(({ state }) => urgency[state] < 3)
  return (
    <Screen title={texts.jobs} detail={jobs && texts.open(open.length)}>
      {error && <ErrorNote error={error} />}
      {jobs?.length === 0 && <EmptyState icon={IconPrinter} title={texts.noJobs} hint={texts.noJobsHint} />}
      <ul className={classes.jobs}>
        {open.map(job => (
          <JobCard key={job.id} job={job} act={act} />
        ))}
      </ul>
      {sorted.length > open.length && <Text className={classes.head}>{texts.done}</Text>}
      <ul className={classes.jobs}>
        {sorted.slice(open.length).map(job => (
          <JobCard key={job.id} job={job} act={act} />
        ))}
      </ul>
    </Screen>
  )
}
