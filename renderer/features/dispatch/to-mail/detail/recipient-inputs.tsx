import { Textarea, TextInput } from '@mantine/core'
import type { Recipient } from '../../../../../shared/domain/entry.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { useTexts } from '../../../../ui/language.tsx'
import classes from './detail.module.css'
import { exportedRecipient, type RecipientField, recipientFields } from './recipient-fields.ts'

interface RecipientInputsProps {
  readonly row: ApplicationRow
  readonly value: Recipient
  /** Where the first key belongs. */
  readonly first: RecipientField
  readonly onChange: (recipient: Recipient) => void
}

const lengths = { name: 100, phone: 60, address: 600, postcode: 20 }

/** A line for each field: what the central system says, which stays, and what it is corrected to. */
export function RecipientInputs({ row, value, first, onChange }: RecipientInputsProps) {
  const texts = useTexts().toMail
  const exported = exportedRecipient(row)
  return (
    <table className={classes.inputs}>
      <thead>
        <tr>
          <td />
          <th scope="col">{texts.correct.original}</th>
          <th scope="col">{texts.correct.corrected}</th>
        </tr>
      </thead>
      <tbody>
        {recipientFields.map(field => {
          const shared = {
            'aria-label': texts.detail.field[field],
            maxLength: lengths[field],
            autoComplete: 'off',
            value: value[field],
            'data-autofocus': field === first || undefined,
          }
          return (
            <tr key={field}>
              <th scope="row">{texts.detail.field[field]}</th>
              <td className={classes.exported}>{exported[field] || texts.detail.none}</td>
              <td>
                {field === 'address' ? (
                  <Textarea
                    {...shared}
                    autosize
                    minRows={2}
                    maxRows={4}
                    onChange={event => onChange({ ...value, address: event.currentTarget.value })}
                  />
                ) : (
                  <TextInput
                    {...shared}
                    onChange={event => onChange({ ...value, [field]: event.currentTarget.value })}
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
