import { ActionButton } from '../../../../ui/action-button.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { setDispatch } from '../../dispatch-state.ts'

interface NoNumbersProps {
  /** Its name. */
  readonly courier: string
  readonly onLeave: () => void
}

/** No number is left, and none is ever made up: this is where new ones come from. */
export function NoNumbers({ courier, onLeave }: NoNumbersProps) {
  const texts = useTexts().toMail.reserve
  const toPools = useAction(texts.toPools, () => {
    onLeave()
    setDispatch({ part: 'pools' })
  })
  return (
    <Notice
      tone="warn"
      title={texts.noNumbers(courier)}
      actions={<ActionButton action={toPools} variant="default" data-autofocus />}
    >
      {texts.noNumbersHint}
    </Notice>
  )
}
