import { Checkbox, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { titleOf } from '../../../../shared/domain/application.ts'
import { type Collector, documentKinds } from '../../../../shared/domain/entry.ts'
import type { HandoverDraft, MissingInDraft, ProxySeen } from '../../../../shared/domain/handover-draft.ts'
import { maskPersonName } from '../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useLastCollector } from '../../../data/hooks.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useSettings } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { changeDraft } from '../counter-state.ts'
import classes from './handover.module.css'

interface CollectorFormProps {
  readonly draft: HandoverDraft
  readonly application: ApplicationRow | undefined
  readonly missing: readonly MissingInDraft[]
  /** The clerk has tried to confirm: what is missing is marked. */
  readonly marked: boolean
}

/** Who collects. Each field is kept in the draft as it is typed. */
export function CollectorForm({ draft, application, missing, marked }: CollectorFormProps) {
  const texts = useTexts()
  const { handover } = texts
  const wanting = (field: MissingInDraft) => (marked && missing.includes(field) ? handover.fillIn[field] : null)
  const typed = (field: keyof Collector) => ({
    value: draft.collector[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      changeDraft(current => ({ ...current, collector: { ...current.collector, [field]: value } }))
    },
    autoComplete: 'off',
    spellCheck: false,
  })
  return (
    <Stack gap="sm">
      {application && <LastCollector draft={draft} application={application} />}
      <SegmentedControl
        fullWidth
        aria-label={handover.way}
        value={draft.inPerson ? 'inPerson' : 'proxy'}
        onChange={value => changeDraft(current => ({ ...current, inPerson: value === 'inPerson' }))}
        data={[
          { value: 'inPerson', label: handover.inPerson },
          { value: 'proxy', label: handover.proxy },
        ]}
      />
      <TextInput
        label={handover.name}
        id="collector-name"
        maxLength={60}
        {...typed('name')}
        error={wanting('collectorName')}
      />
      <Group align="flex-start" wrap="nowrap">
        <Select
          flex={3}
          label={handover.documentKind}
          value={draft.documentKind}
          data={documentKinds.map(kind => ({ value: kind, label: texts.slip.documentKind[kind] }))}
          onChange={kind => kind && changeDraft(current => ({ ...current, documentKind: kind }))}
        />
        <TextInput
          flex={2}
          label={handover.last4}
          id="collector-last4"
          maxLength={4}
          {...typed('last4')}
          error={wanting('last4')}
        />
      </Group>
      <TextInput
        label={handover.phone}
        id="collector-phone"
        inputMode="tel"
        maxLength={30}
        {...typed('phone')}
        error={wanting('phone')}
      />
      {!draft.inPerson && <ProxyPapers draft={draft} wanting={wanting} letterNo={typed('letterNo')} />}
      <Textarea
        label={handover.remark}
        autosize
        minRows={1}
        maxRows={3}
        maxLength={500}
        value={draft.remark}
        onChange={event => {
          const { value } = event.currentTarget
          changeDraft(current => ({ ...current, remark: value }))
        }}
      />
    </Stack>
  )
}

function LastCollector({ draft, application }: { draft: HandoverDraft; application: ApplicationRow }) {
  const texts = useTexts().handover
  const record = useRecord()
  const last = useLastCollector(titleOf(application))
  const offered = last && draft.collector.name === ''
  const adopt = useAction(
    texts.adopt,
    async () => {
      if (!last) return
      // What is filled in stands there unmasked, so it counts as shown.
      const revealed = await record({ kind: 'reveal', application: application.key })
      if (!revealed.ok) return
      const { collector, documentKind, inPerson } = last
      changeDraft(current => ({ ...current, collector: { ...collector, letterNo: '' }, documentKind, inPerson }))
    },
    { disabled: !offered },
  )
  useKeys({ F8: adopt })
  if (!offered) return null
  return (
    <div className={classes.lastTime}>
      <span>
        {texts.lastTime} <strong>{maskPersonName(last.collector.name)}</strong>
      </span>
      <ActionButton action={adopt} keys="F8" variant="light" size="sm" aria-label={texts.adoptLast} />
    </div>
  )
}

interface ProxyPapersProps {
  readonly draft: HandoverDraft
  readonly wanting: (field: MissingInDraft) => string | null
  readonly letterNo: object
}

function ProxyPapers({ draft, wanting, letterNo }: ProxyPapersProps) {
  const texts = useTexts()
  const { proxy } = useSettings()
  const papers = (['letter', 'ownDocument', 'copyOfPrincipalDocument'] as const).filter(paper => proxy[paper])
  const see = (paper: keyof ProxySeen, seen: boolean) =>
    changeDraft(current => ({ ...current, proxySeen: { ...current.proxySeen, [paper]: seen } }))
  return (
    <Stack gap="xs">
      <TextInput
        label={texts.handover.letterNo}
        id="collector-letterNo"
        maxLength={60}
        {...letterNo}
        error={wanting('letterNo')}
      />
      {papers.length > 0 && <span>{texts.handover.proxySeen}</span>}
      {papers.map(paper => (
        <Checkbox
          key={paper}
          id={`collector-${paper}`}
          label={texts.common.proxyPaper[paper]}
          checked={draft.proxySeen[paper]}
          onChange={event => see(paper, event.currentTarget.checked)}
          error={wanting(paper)}
        />
      ))}
    </Stack>
  )
}
