import { UnstyledButton } from '@mantine/core'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import type { ListName } from './list-name.ts'
import classes from './number-list.module.css'

interface NumberButtonProps {
  readonly count: number
  readonly list: ListName
  readonly onOpen: (list: ListName) => void
}

/** A number that leads to its list; nothing is behind a zero. */
export function NumberButton({ count, list, onOpen }: NumberButtonProps) {
  const { opens } = useTexts().reports
  if (count === 0) return <span className={classes.zero}>0</span>
  return (
    <UnstyledButton
      className={classes.number}
      aria-label={opens(list.title, grouped(count))}
      onClick={() => onOpen(list)}
    >
      {grouped(count)}
    </UnstyledButton>
  )
}
