import { Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './corrections.module.css'

interface CorrectionFormProps {
  readonly children: ReactNode
  /** What will happen, line by line. */
  readonly will: readonly string[]
  readonly confirmLabel: string
  /** What is still to be filled in; empty: it can be confirmed. */
  readonly missing: readonly string[]
  /** Records it; answers why it could not be, null when it is done. */
  readonly onConfirm: () => Promise<HostError | null>
}

/** The frame of a correction: its fields, what will happen, and a button without a key, since no correction hangs on one key. */
export function CorrectionForm({ children, will, confirmLabel, missing, onConfirm }: CorrectionFormProps) {
  const { common, corrections: texts } = useTexts()
  const [error, setError] = useState<HostError | null>(null)
  const confirm = useAction(confirmLabel, async () => setError(await onConfirm()), { disabled: missing.length > 0 })
  return (
    <Stack gap="md">
      {children}
      <section className={classes.will} aria-label={texts.will}>
        <h3 className={classes.heading}>{texts.will}</h3>
        <ul className={classes.lines}>
          {will.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="space-between">
        <span className={classes.quiet}>{missing.length > 0 && texts.missing(missing.join(common.listSeparator))}</span>
        <ActionButton action={confirm} color="red" />
      </Group>
    </Stack>
  )
}
