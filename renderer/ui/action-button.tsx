import { Button, type ButtonProps } from '@mantine/core'
import type { Combo } from './combo.ts'
import { KeyHint } from './key-hint.tsx'
import type { Action } from './use-action.ts'

interface ActionButtonProps extends Omit<ButtonProps, 'children' | 'onClick' | 'loading' | 'disabled'> {
  readonly action: Action
  /** The key that does the same; bind it with `useKeys`. */
  readonly keys?: Combo
  /** It submits its form, so that Enter in a field does the same; the form runs the action. */
  readonly submits?: boolean
}

/** A button for an action; it waits while the action runs and shows its key. */
export function ActionButton({ action, submits = false, keys, ...look }: ActionButtonProps) {
  const shown = submits ? 'Enter' : keys
  return (
    <Button
      {...look}
      type={submits ? 'submit' : 'button'}
      loading={action.busy}
      disabled={action.disabled}
      aria-keyshortcuts={shown?.replace('Ctrl', 'Control')}
      rightSection={shown ? <KeyHint keys={shown} /> : look.rightSection}
      onClick={submits ? undefined : () => void action.run()}
    >
      {action.label}
    </Button>
  )
}
