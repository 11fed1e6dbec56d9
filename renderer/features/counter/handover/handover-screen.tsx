import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileDescription, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import {
  applicationsOf,
  checkedSheets,
  type HandoverDraft,
  missingInDraft,
} from '../../../../shared/domain/handover-draft.ts'
import { capitalAmount } from '../../../../shared/domain/money.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useApplications } from '../../../data/hooks.ts'
import { useSettings } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Amount } from '../../../ui/amount.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCounter, useCounter } from '../counter-state.ts'
import { SlipPreview } from '../slip/slip-preview.tsx'
import { CollectorForm } from './collector-form.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { findingsFor, joinSheets } from './draft-sheets.ts'
import { FindingsList } from './findings-list.tsx'
import classes from './handover.module.css'
import { SheetCheckList } from './sheet-check-list.tsx'
import { useConfirm } from './use-confirm.ts'
import { useDraftSlip } from './use-draft-slip.ts'
import { useHandoverScan } from './use-handover-scan.ts'

/** The handover: scan each sheet, say who collects, look at the slip, confirm. Esc puts it aside as a draft. */
export function HandoverScreen() {
  const draft = useCounter(state => state.draft)
  const applications = useApplications(draft ? applicationsOf(draft) : [])
  if (!draft || !applications) return null
  return <OpenHandover draft={draft} applications={applications} />
}

interface OpenHandoverProps {
  readonly draft: HandoverDraft
  readonly applications: readonly ApplicationRow[]
}

function OpenHandover({ draft, applications }: OpenHandoverProps) {
  const texts = useTexts()
  const { handover } = texts
  const { proxy } = useSettings()
  const feedback = useFeedback()
  const [marked, setMarked] = useState(false)
  const [discarding, setDiscarding] = useState(false)
  const sheets = joinSheets(draft, applications)
  const checked = checkedSheets(draft)
  const findings = findingsFor(draft, sheets)
  const blocked = findings.some(({ severity }) => severity === 'block')
  const warned = findings.some(({ severity }) => severity === 'warn')
  const missing = missingInDraft(draft, proxy, warned)
  useHandoverScan(draft, sheets)

  const desk = useRef<HTMLDivElement>(null)
  // Left in the look-up field, the focus would put a scan there first, and what is typed there brings results to front.
  useEffect(() => desk.current?.focus(), [])

  function showMissing(): boolean {
    const first = missing[0]
    if (blocked) {
      feedback.refuse(handover.blocked)
      document.getElementById('handover-findings')?.scrollIntoView()
      return true
    }
    if (!first) return false
    feedback.refuse(handover.stillMissing(handover.missing[first]))
    setMarked(true)
    const field = document.getElementById(first === 'collectorName' ? 'collector-name' : `collector-${first}`)
    // What stands above it, such as the rule to accept, is to be seen too.
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
    return true
  }

  const { action: confirm, error, dismiss } = useConfirm({ draft, applications, findings, showMissing })
  const putAside = useAction(handover.later, () => setCounter({ handing: false }))
  useKeys({ F9: confirm, Escape: putAside })

  return (
    <Screen
      title={handover.title}
      actions={
        <Group gap="xs">
          <ActionButton action={putAside} keys="Escape" variant="default" size="sm" />
          <Button variant="subtle" color="red" size="sm" onClick={() => setDiscarding(true)}>
            {handover.discard}
          </Button>
        </Group>
      }
      scroll="own"
      foot={
        <>
          {missing.length > 0 && (
            <Text c="dimmed" className={classes.missing}>
              {handover.stillMissing(missing.map(field => handover.missing[field]).join(texts.common.listSeparator))}
            </Text>
          )}
          <ActionButton action={confirm} keys="F9" size="lg" />
        </>
      }
    >
      <div ref={desk} className={classes.columns} tabIndex={-1}>
        <section className={classes.column} aria-label={handover.step.scan}>
          <header className={classes.step}>
            <h2>1 {handover.step.scan}</h2>
            <strong className={classes.counted}>{handover.counted(checked.length, draft.sheets.length)}</strong>
          </header>
          <div className={classes.scroll}>
            <Text c="dimmed">{handover.scanHint}</Text>
            <SheetCheckList sheets={sheets} applications={applications} />
            <Button
              variant="subtle"
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              title={handover.addAnotherHint}
              onClick={() => setCounter({ handing: false })}
            >
              {handover.addAnother}
            </Button>
          </div>
          <Total sheets={sheets} />
        </section>
        <section className={classes.column} aria-label={handover.step.collector}>
          <header className={classes.step}>
            <h2>2 {handover.step.collector}</h2>
          </header>
          <Stack className={classes.scroll} gap="md">
            {error && <ErrorNote error={error} onDismiss={dismiss} />}
            <FindingsList
              findings={findings}
              accepted={draft.warningsAccepted}
              begun={checked.length > 0}
              error={marked && missing.includes('warningsAccepted') ? handover.fillIn.warningsAccepted : null}
            />
            <CollectorForm draft={draft} application={applications[0]} missing={missing} marked={marked} />
          </Stack>
        </section>
        <DraftSlip draft={draft} applications={applications} />
      </div>
      <DiscardDialog opened={discarding} onClose={() => setDiscarding(false)} />
    </Screen>
  )
}

function Total({ sheets }: { readonly sheets: ReturnType<typeof joinSheets> }) {
  const texts = useTexts().handover
  const total = sheets.reduce((sum, { checked, bill }) => sum + (checked ? (bill.total ?? 0) : 0), 0)
  const capitals = capitalAmount(total)
  return (
    <footer className={classes.total}>
      <span>{texts.total}</span>
      <Amount fen={total} big />
      {total > 0 && capitals.ok && <span className={classes.capitals}>{capitals.value}</span>}
    </footer>
  )
}

function DraftSlip({ draft, applications }: OpenHandoverProps) {
  const texts = useTexts().handover
  const model = useDraftSlip(draft, applications)
  const empty = model.groups.length === 0
  return (
    <section className={classes.column} aria-label={texts.step.slip}>
      <header className={classes.step}>
        <h2>3 {texts.step.slip}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.scroll} tabIndex={0}>
        {empty ? (
          <EmptyState icon={IconFileDescription} title={texts.previewEmpty} hint={texts.previewEmptyHint} />
        ) : (
          <>
            <Text c="dimmed">{texts.draftPreview}</Text>
            <SlipPreview model={model} draft />
          </>
        )}
      </div>
    </section>
  )
}
