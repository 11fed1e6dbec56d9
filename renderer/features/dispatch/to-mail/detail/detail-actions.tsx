import { useMay } from '../../../../host/desk-context.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import classes from './detail.module.css'

/** What can be done about one parcel. */
export type DetailTask = 'correct' | 'change' | 'own'

/** The three ways to help a parcel along, with their keys. */
export function DetailActions({ onBegin }: { readonly onBegin: (task: DetailTask) => unknown }) {
  const texts = useTexts().toMail
  const correct = useAction(texts.correct.action, () => onBegin('correct'), { disabled: !useMay('correctRecipient') })
  const change = useAction(texts.change.action, () => onBegin('change'), { disabled: !useMay('changeDelivery') })
  const own = useAction(texts.own.action, () => onBegin('own'), { disabled: !useMay('useOwnWaybill') })
  useKeys({ F3: correct, F4: change, F7: own })
  return (
    <footer className={classes.actions}>
      <ActionButton action={correct} keys="F3" variant="default" />
      <ActionButton action={change} keys="F4" variant="default" />
      <ActionButton action={own} keys="F7" variant="default" />
    </footer>
  )
}
