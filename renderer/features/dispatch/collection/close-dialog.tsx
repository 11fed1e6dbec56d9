import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { WaybillRow } from '../../../data/db.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useSettings } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useLanguage, useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import classes from './collection.module.css'
import { closeAbove, setCollection, useCollection } from './collection-state.ts'
import { countSheets } from './parcel-line.ts'
import { printManifest } from './print-manifest.ts'
import { readManifest } from './read-manifest.ts'

interface CloseProps {
  readonly waiting: readonly WaybillRow[]
  readonly scanned: readonly WaybillRow[]
}

/** More than this nobody compares with a shelf. */
const NAMED = 8

/** Before the courier signs: what he has, and what stays here although it is ready. */
export function CloseDialog(props: CloseProps) {
  const texts = useTexts()
  const courier = useCollection(state => state.courier)
  const opened = useCollection(state => state.above === 'closing')
  const title = texts.collection.close.title(texts.dispatch.courier[courier])
  return (
    <Dialog opened={opened} onClose={closeAbove} title={title} width={640}>
      {opened && <CloseManifest {...props} />}
    </Dialog>
  )
}

function CloseManifest({ waiting, scanned }: CloseProps) {
  const { close: words } = useTexts().collection
  const { language } = useLanguage()
  const courier = useCollection(state => state.courier)
  const settings = useSettings()
  const host = useHost()
  const db = useDatabase()
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)

  async function closeIt(): Promise<void> {
    const closed = await record<'closeManifest'>({ kind: 'closeManifest', courier })
    if (!closed.ok) return setError(closed.error)
    const { manifestNo, waybills } = closed.value.body
    feedback.accept(words.done(manifestNo, grouped(waybills.length)))
    setCollection({ above: null, manifestNo, printing: manifestNo, fault: null })
    const model = await readManifest(db, manifestNo, { settings, language })
    const fault = model && (await printManifest(host, model))
    setCollection({ printing: null, fault })
  }

  const confirm = useAction(words.confirm, closeIt)
  useKeys({ F9: confirm })
  const more = waiting.length - NAMED
  return (
    <Stack gap="md">
      <Text size="xl" fw={700}>
        {words.handed(grouped(scanned.length), grouped(countSheets(scanned)))}
      </Text>
      {waiting.length > 0 && (
        <Notice tone="warn" title={words.left(grouped(waiting.length))}>
          <ul className={classes.list}>
            {waiting.slice(0, NAMED).map(({ number }) => (
              <li key={number}>{groupWaybill(number)}</li>
            ))}
            {more > 0 && <li>{words.leftMore(grouped(more))}</li>}
          </ul>
        </Notice>
      )}
      <Text>{words.will}</Text>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} keys="F9" />
      </Group>
    </Stack>
  )
}
