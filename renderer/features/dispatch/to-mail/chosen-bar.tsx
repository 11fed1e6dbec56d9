import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { nothingChosen } from './choosing.ts'
import type { MailItem } from './mail-item.ts'
import { countSheets, mostLabels } from './reserve/label-run.ts'
import classes from './to-mail.module.css'
import { setToMail } from './to-mail-state.ts'

interface ChosenBarProps {
  readonly shown: readonly MailItem[]
  /** Chosen, shown and whole: what F9 would print. */
  readonly chosen: readonly MailItem[]
  /** Chosen, but the filter hides them. */
  readonly hidden: number
  readonly onReserve: () => void
}

/** How many are chosen, and the one key that goes on with them. It is never dead: it says what is missing. */
export function ChosenBar({ shown, chosen, hidden, onReserve }: ChosenBarProps) {
  const texts = useTexts().toMail
  const feedback = useFeedback()
  const may = useMay('reserveLabels')
  const reserve = useAction(
    texts.reserve.action,
    () => {
      if (chosen.length > mostLabels)
        feedback.refuse(texts.reserve.tooMany(grouped(chosen.length), grouped(mostLabels)))
      else if (chosen.length > 0) onReserve()
      else feedback.refuse(shown.some(({ whole }) => whole) ? texts.reserve.nothing : texts.reserve.nothingWhole)
    },
    { disabled: !may || shown.length === 0 },
  )
  const clear = useAction(texts.bar.clear, () => setToMail({ choice: nothingChosen }))
  useKeys({ F9: reserve })
  const any = chosen.length > 0 || hidden > 0
  return (
    <footer className={classes.bar}>
      <span className={classes.count} role="status">
        <strong>
          {chosen.length > 0 ? texts.bar.chosen(grouped(chosen.length), grouped(countSheets(chosen))) : texts.bar.none}
        </strong>
        {hidden > 0 && <span className={classes.quiet}>{texts.bar.hidden(grouped(hidden))}</span>}
      </span>
      {any && <ActionButton action={clear} variant="default" />}
      <ActionButton action={reserve} keys="F9" />
    </footer>
  )
}
