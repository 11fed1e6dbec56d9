import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTexts } from './language.tsx'
import classes from './masked.module.css'
import { useAction } from './use-action.ts'

interface MaskedProps {
  /** What it is, for the button: `电话`. */
  readonly label: string
  readonly masked: string
  /** null until it has been revealed. */
  readonly value: string | null
  /** Records the reveal and fetches the value. Left out where whoever is signed in may not. */
  readonly onReveal?: () => unknown
}

/** Personal data, masked until somebody asks for it. */
export function Masked({ label, masked, value, onReveal }: MaskedProps) {
  const texts = useTexts()
  const reveal = useAction(texts.ui.reveal(label), () => onReveal?.())
  if (value !== null) return <span className={classes.value}>{value}</span>
  return (
    <span className={classes.masked}>
      <span>{masked}</span>
      {onReveal && (
        <Tooltip label={reveal.label}>
          <ActionIcon aria-label={reveal.label} loading={reveal.busy} onClick={() => void reveal.run()}>
            <IconEye size={20} />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  )
}
