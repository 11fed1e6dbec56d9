import { Dialog } from '../../../../ui/dialog.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { MailItem } from '../mail-item.ts'
import { OwnWaybillForm } from './own-waybill-form.tsx'

interface OwnWaybillProps {
  readonly item: MailItem
  readonly opened: boolean
  readonly onClose: () => void
}

/** A parcel that bears a waybill the courier printed: its number, read twice. */
export function OwnWaybill({ item, opened, onClose }: OwnWaybillProps) {
  const texts = useTexts().toMail.own
  return (
    <Dialog opened={opened} title={texts.title} onClose={onClose} width={600}>
      <OwnWaybillForm item={item} onClose={onClose} />
    </Dialog>
  )
}
