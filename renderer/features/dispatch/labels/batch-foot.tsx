import { Button, Group } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import type { Action } from '../../../ui/use-action.ts'
import type { BatchLabel } from './batch-label.ts'
import classes from './open-batch.module.css'
import { SaveNote } from './save-note.tsx'
import type { ReadModels } from './use-label-models.ts'
import { useSaveLabels } from './use-save-labels.ts'
import { VoidForm } from './void-form.tsx'

interface BatchFootProps {
  readonly print: Action
  readonly labels: readonly BatchLabel[]
  readonly read: ReadModels
}

/** What can be done with the batch as a whole. */
export function BatchFoot({ print, labels, read }: BatchFootProps) {
  const texts = useTexts().labelBatches
  const [voiding, setVoiding] = useState(false)
  const inUse = labels.filter(({ standing }) => standing !== 'void')
  const unprinted = labels.filter(({ standing }) => standing === 'notPrinted')
  const save = useSaveLabels(() => read(inUse), { disabled: inUse.length === 0 })
  return (
    <>
      <SaveNote save={save} />
      <footer className={classes.foot}>
        <Group gap="xs">
          <ActionButton action={save.action} variant="default" leftSection={<IconFileDownload size={18} />} />
          {unprinted.length > 0 && (
            <Button variant="subtle" color="red" onClick={() => setVoiding(true)}>
              {texts.voidUnprinted(unprinted.length)}
            </Button>
          )}
        </Group>
        <ActionButton action={print} keys="F9" size="lg" />
      </footer>
      <Dialog
        opened={voiding}
        title={texts.voiding.title(unprinted.length)}
        onClose={() => setVoiding(false)}
        width={680}
      >
        <VoidForm labels={unprinted} onDone={() => setVoiding(false)} />
      </Dialog>
    </>
  )
}
