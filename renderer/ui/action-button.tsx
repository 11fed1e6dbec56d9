import { Button, type ButtonProps } from '@mantine/core'
import type { Combo } from './combo.ts'
import { KeyHint } from './key-hint.tsx'
import type { Action } from './use-action.ts'

interface ActionButtonProps extends Omit<ButtonProps, 'children' | 'onClick' | 'loading' | 'disabled'> {
  readonly action: Action
  /** The key that does the same; bind it with `useKeys`. `Enter` where the form submits. */
  readonly keys?: Combo
}

/** A button for an action; it waits while the action runs and shows its key. */
export function ActionButton({ action, keys, ...look }: ActionButtonProps) {
  return (
    <Button
      {...look}
      type="button"
      loading={action.busy}
      disabled={action.disabled}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      rightSection={keys ? <KeyHint keys={keys} /> : look.rightSection}
      onClick={() => void action.run()}
    >
      {action.label}
    </Button>
  )
}
