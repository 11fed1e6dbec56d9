import { IconLock } from '@tabler/icons-react'
import { ActionButton } from '../ui/action-button.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useLock } from './use-lock.ts'

/** Locks the desk at a press. */
export function LockButton() {
  const lock = useLock()
  useKeys({ 'Ctrl+L': lock }, { everywhere: true })
  return <ActionButton action={lock} keys="Ctrl+L" variant="default" leftSection={<IconLock size={18} />} />
}
