import { Button, Group } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import { titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Fact, Facts } from '../../../ui/facts.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import type { BatchLabel } from './batch-label.ts'
import { LabelWarnings } from './label-warnings.tsx'
import { SaveNote } from './save-note.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { useSaveLabels } from './use-save-labels.ts'

/** What is being done with the label in view. */
export type LabelTask = 'look' | 'reprint' | 'void'

interface LabelFactsProps {
  readonly label: BatchLabel
  readonly application: ApplicationRow
  readonly model: LabelModel
  readonly onTask: (task: LabelTask) => void
}

/** What is known of a label and what can be done with it as it stands. */
export function LabelFacts({ label, application, model, onTask }: LabelFactsProps) {
  const { labelBatches, common } = useTexts()
  const texts = labelBatches.one
  const { standing, waybill } = label
  const able = useDesk(state => (state.status?.capabilities.printing ?? 'none') !== 'none')
  const busy = standing === 'queued' || standing === 'printing'
  const save = useSaveLabels(async () => [model], { disabled: standing === 'void' })
  const reprint = useAction(texts.reprint, () => onTask('reprint'), {
    disabled: !able || standing !== 'printed' || waybill.state !== 'printed',
  })
  useKeys({ F9: reprint })
  return (
    <>
      <LabelWarnings number={label.number} />
      <Facts ruled>
        <Fact name={texts.facts.standing}>
          <StandingBadge standing={standing} />
        </Fact>
        <Fact name={texts.facts.batch}>{waybill.batchNo}</Fact>
        <Fact name={texts.facts.title}>{maskTitle(titleOf(application)) || labelBatches.noTitle}</Fact>
        <Fact name={texts.facts.order}>{application.orderNo}</Fact>
        <Fact name={texts.facts.sheets}>{common.sheets(label.sheets)}</Fact>
        {waybill.reprints > 0 && <Fact name={texts.facts.reprints}>{texts.times(waybill.reprints)}</Fact>}
      </Facts>
      {busy && <Notice tone="info" title={texts.busy} />}
      {standing === 'ask' && <Notice tone="warn" title={texts.askFirst} />}
      <SaveNote save={save} />
      <Group gap="xs">
        <ActionButton action={reprint} keys="F9" />
        <ActionButton action={save.action} variant="default" leftSection={<IconFileDownload size={18} />} />
        {(standing === 'notPrinted' || standing === 'printed') && (
          <Button variant="subtle" color="red" onClick={() => onTask('void')}>
            {labelBatches.voiding.action}
          </Button>
        )}
      </Group>
    </>
  )
}
