import { UnstyledButton } from '@mantine/core'
import type { IssueCode } from '../../../shared/domain/import/row-issue.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import classes from './preview-step.module.css'

interface ReasonFilterProps {
  readonly reasons: ImportPreview['reasons']
  readonly rows: number
  readonly code: IssueCode | null
  readonly onChange: (code: IssueCode | null) => void
}

/** The findings with how many rows carry each; pressing one keeps only those. */
export function ReasonFilter({ reasons, rows, code, onChange }: ReasonFilterProps) {
  const { importsScreen } = useTexts()
  const texts = importsScreen.preview
  return (
    <fieldset className={classes.reasons} aria-label={texts.reasons}>
      <Chip label={texts.allReasons} rows={rows} pressed={code === null} onPress={() => onChange(null)} />
      {reasons.map(reason => (
        <Chip
          key={reason.code}
          label={importsScreen.reasonTitle[reason.code]}
          rows={reason.rows}
          pressed={code === reason.code}
          onPress={() => onChange(reason.code)}
        />
      ))}
    </fieldset>
  )
}

interface ChipProps {
  readonly label: string
  readonly rows: number
  readonly pressed: boolean
  readonly onPress: () => void
}

function Chip({ label, rows, pressed, onPress }: ChipProps) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={pressed} onClick={onPress}>
      {label} <strong>{grouped(rows)}</strong>
    </UnstyledButton>
  )
}
