import { Select } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { PrinterView } from '../../../shared/domain/print-job.ts'
import type { PrintedDocument } from '../../../shared/domain/settings.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { useDesk } from '../../host/desk-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Section } from './section.tsx'
import { usePrinters } from './use-printers.ts'
import { useSettingsDraft } from './use-settings-draft.ts'

const documents = ['slip', 'label', 'manifest'] as const satisfies readonly PrintedDocument[]

/** Which printer each document goes to. */
export function PrintersSection() {
  const { settings } = useTexts()
  const texts = settings.printers
  const able = useDesk(state => (state.status?.capabilities.printing ?? 'none') !== 'none')
  const draft = useSettingsDraft()
  const { printers, error, look } = usePrinters()
  const refresh = useAction(texts.refresh, look)
  const chosen = draft.values.printers

  if (!able) {
    return (
      <Section title={settings.sections.printers}>
        <Notice tone="info" title={texts.notHere} />
      </Section>
    )
  }
  return (
    <Section title={settings.sections.printers} draft={draft}>
      <ErrorNote error={error} />
      {printers?.length === 0 && <Notice tone="warn" title={texts.none} />}
      {documents.map(document => (
        <Select
          key={document}
          label={texts.document[document]}
          data={printerOptions(printers ?? [], chosen[document].printer, texts)}
          value={chosen[document].printer}
          allowDeselect={false}
          onChange={printer =>
            draft.change({ printers: { ...chosen, [document]: { ...chosen[document], printer: printer ?? '' } } })
          }
        />
      ))}
      <div>
        <ActionButton action={refresh} variant="default" leftSection={<IconRefresh size={18} />} />
      </div>
    </Section>
  )
}

/** The printers to choose from; the chosen one stays in the list even when it is gone. */
function printerOptions(printers: readonly PrinterView[], chosen: string, texts: Texts['settings']['printers']) {
  const found = printers.map(({ name, state }) => ({ value: name, label: `${name} · ${texts.state[state]}` }))
  const gone = chosen !== '' && !printers.some(({ name }) => name === chosen)
  return [
    { value: '', label: texts.systemDefault },
    ...found,
    ...(gone ? [{ value: chosen, label: texts.missing(chosen) }] : []),
  ]
}
