import { usePools } from '../../../../data/hooks.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { MailItem } from '../mail-item.ts'
import { ReserveForm } from './reserve-form.tsx'

interface ReserveDialogProps {
  readonly opened: boolean
  readonly items: readonly MailItem[]
  readonly onClose: () => void
}

/** Asks once before numbers are used up: how many labels, of whom, on what. */
export function ReserveDialog({ opened, items, onClose }: ReserveDialogProps) {
  const texts = useTexts().toMail.reserve
  // Read before it opens, so that the first key finds the button.
  const pools = usePools()
  return (
    <Dialog opened={opened} title={texts.action} onClose={onClose} width={600}>
      {pools && items.length > 0 && <ReserveForm items={items} allPools={pools} onClose={onClose} />}
    </Dialog>
  )
}
