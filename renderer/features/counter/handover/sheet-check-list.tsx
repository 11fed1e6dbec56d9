import { ActionIcon, Checkbox, Group, Text } from '@mantine/core'
import { IconHandStop, IconQrcode, IconX } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { titleOf } from '../../../../shared/domain/application.ts'
import {
  applicationsOf,
  nextSheet,
  removeFromHandover,
  uncheckSheet,
} from '../../../../shared/domain/handover-draft.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { Amount } from '../../../ui/amount.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { SheetNumber } from '../../../ui/sheet-number.tsx'
import { changeDraft, useCounter } from '../counter-state.ts'
import type { SheetInDraft } from './draft-sheets.ts'
import { HandCheckDialog } from './hand-check-dialog.tsx'
import classes from './handover.module.css'

interface SheetCheckListProps {
  readonly sheets: readonly SheetInDraft[]
  readonly applications: readonly ApplicationRow[]
}

/** The sheets of the handover, by application; each is scanned, or ticked with a reason. */
export function SheetCheckList({ sheets, applications }: SheetCheckListProps) {
  const draft = useCounter(state => state.draft)
  const [ticking, setTicking] = useState<SheetInDraft | null>(null)
  if (!draft) return null
  const next = nextSheet(draft)
  const several = applicationsOf(draft).length > 1
  return (
    <div className={classes.sheets}>
      {applications.map(application => (
        <Fragment key={application.key}>
          <ApplicationHead application={application} removable={several} />
          {sheets
            .filter(sheet => sheet.application === application.key)
            .map(sheet => (
              <SheetLine
                key={sheet.sheet}
                sheet={sheet}
                isNext={sheet.sheet === next}
                onToggle={() =>
                  sheet.checked ? changeDraft(current => uncheckSheet(current, sheet.sheet)) : setTicking(sheet)
                }
              />
            ))}
        </Fragment>
      ))}
      <HandCheckDialog sheet={ticking} onClose={() => setTicking(null)} />
    </div>
  )
}

function ApplicationHead({ application, removable }: { application: ApplicationRow; removable: boolean }) {
  const texts = useTexts()
  const title = maskTitle(titleOf(application))
  return (
    <Group className={classes.applicationHead} justify="space-between" wrap="nowrap">
      <div>
        <Text fw={700}>{title}</Text>
        <Text size="sm" c="dimmed">
          {texts.slip.group.orderNo} {application.orderNo}
        </Text>
      </div>
      {removable && (
        <ActionIcon
          aria-label={texts.handover.remove(title)}
          onClick={() => changeDraft(draft => removeFromHandover(draft, application.key))}
        >
          <IconX size={20} />
        </ActionIcon>
      )}
    </Group>
  )
}

interface SheetLineProps {
  readonly sheet: SheetInDraft
  readonly isNext: boolean
  readonly onToggle: () => void
}

function SheetLine({ sheet, isNext, onToggle }: SheetLineProps) {
  const texts = useTexts()
  const { bill, checked } = sheet
  const number = bill.number ?? bill.digitalNumber ?? ''
  return (
    <div className={classes.sheet} data-checked={checked !== null || undefined} data-next={isNext || undefined}>
      <Checkbox
        checked={checked !== null}
        onChange={onToggle}
        aria-label={checked ? texts.handover.uncheck(number) : texts.handover.tick(number)}
      />
      <span className={classes.kind}>{texts.common.kindShort[bill.kind]}</span>
      <span className={bill.code ? classes.numbers : undefined}>
        <SheetNumber code={bill.code} number={bill.number} digitalNumber={bill.digitalNumber} />
      </span>
      <span className={classes.how}>
        {checked?.how === 'scan' && (
          <>
            <IconQrcode size={18} aria-hidden="true" /> {texts.handover.scanned}
          </>
        )}
        {checked?.how === 'hand' && (
          <span title={checked.reason}>
            <IconHandStop size={18} aria-hidden="true" /> {texts.handover.ticked}
          </span>
        )}
        {isNext && <strong>← {texts.handover.next}</strong>}
      </span>
      <Amount fen={bill.total} />
    </div>
  )
}
