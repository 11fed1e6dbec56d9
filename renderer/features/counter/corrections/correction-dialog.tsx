import type { ApplicationRow } from '../../../data/db.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { LinkReissue } from './link-reissue.tsx'
import { MoveSheets } from './move-sheets.tsx'
import type { Correction } from './possible-corrections.ts'
import { VoidHandover } from './void-handover.tsx'

interface CorrectionDialogProps {
  /** null closes it. */
  readonly correction: Correction | null
  readonly row: ApplicationRow
  readonly onClose: () => void
}

/** One correction: what, why, and what will happen, before anything does. */
export function CorrectionDialog({ correction, row, onClose }: CorrectionDialogProps) {
  const texts = useTexts().corrections
  return (
    <Dialog
      opened={correction !== null}
      title={correction ? texts.action[correction] : ''}
      onClose={onClose}
      width={680}
    >
      {correction === 'voidHandover' && <VoidHandover row={row} onDone={onClose} />}
      {correction === 'linkReissue' && <LinkReissue row={row} onDone={onClose} />}
      {(correction === 'takeBack' || correction === 'sendBack' || correction === 'voidSheets') && (
        <MoveSheets correction={correction} row={row} onDone={onClose} />
      )}
    </Dialog>
  )
}
