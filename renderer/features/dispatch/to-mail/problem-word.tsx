import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react'
import { useTexts } from '../../../ui/language.tsx'
import { blocks, type ItemProblem } from './mail-item.ts'
import classes from './to-mail.module.css'

/** The first of the problems in a word with an icon, and how many there are. */
export function ProblemWord({ problems }: { readonly problems: readonly ItemProblem[] }) {
  const texts = useTexts().toMail
  const [first] = problems
  if (first === undefined) return null
  const tone = blocks(first) ? 'bad' : 'warn'
  const Icon = tone === 'bad' ? IconExclamationCircle : IconAlertTriangle
  return (
    <span className={classes.problem} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      {texts.problem[first]}
      {problems.length > 1 && <span className={classes.more}>{texts.more(problems.length)}</span>}
    </span>
  )
}
