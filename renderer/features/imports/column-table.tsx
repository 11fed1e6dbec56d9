import { Select } from '@mantine/core'
import { isFieldName } from '../../../shared/domain/import/fields.ts'
import type { ColumnMeaning } from '../../../shared/domain/import/headers.ts'
import type { MappingRequest } from '../../imports/import-preview.ts'
import { useTexts } from '../../ui/language.tsx'
import { type ColumnChoices, fieldGroups } from './column-choices.ts'
import classes from './mapping-step.module.css'
import { maskField } from './show-value.ts'

interface ColumnTableProps {
  readonly request: MappingRequest
  readonly choices: ColumnChoices
  readonly onChoose: (plain: string, meaning: ColumnMeaning) => void
  readonly heading: (count: number) => string
  /** Which columns stand in this table, by their plain header. */
  readonly shows: (plain: string) => boolean
}

const SAMPLES = 3

/** Columns of a file: what they are called, what stands in them, what they are taken for. */
export function ColumnTable({ request, choices, onChoose, heading, shows }: ColumnTableProps) {
  const { importing, importsScreen } = useTexts()
  const texts = importsScreen.mapping
  const columns = request.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ plain }) => plain !== '' && shows(plain))
  const options = [
    { value: 'ignore', label: importing.ignoreColumn },
    ...Object.entries(fieldGroups).map(([group, fields]) => ({
      group: texts.groups[group as keyof typeof fieldGroups],
      items: fields.map(field => ({ value: field, label: importing.field[field] })),
    })),
  ]
  if (columns.length === 0) return null
  return (
    <section className={classes.section} aria-label={heading(columns.length)}>
      <h2 className={classes.heading}>{heading(columns.length)}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.samples}</th>
            <th scope="col">{texts.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, plain, index }) => {
            const meaning = choices[plain] ?? null
            const repeated = request.columns.findIndex(column => column.plain === plain) < index
            return (
              <tr key={index} data-undecided={meaning === null || undefined}>
                <th scope="row">{header}</th>
                <td className={classes.samples}>{samplesOf(request, index, meaning)}</td>
                <td>
                  {repeated ? (
                    texts.sameName
                  ) : (
                    <Select
                      aria-label={texts.meaningOf(header)}
                      placeholder={texts.pick}
                      data={options}
                      value={meaning}
                      searchable
                      selectFirstOptionOnChange
                      maxDropdownHeight={360}
                      onChange={value => value !== null && onChoose(plain, isFieldName(value) ? value : 'ignore')}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Until it is said what a column is, only its content tells; then it is masked like the field it is. */
function samplesOf({ samples }: MappingRequest, column: number, meaning: ColumnMeaning): string {
  const filled = samples.map(row => row[column] ?? '').filter(text => text !== '')
  return [...new Set(filled)]
    .slice(0, SAMPLES)
    .map(text => (meaning === null || meaning === 'ignore' ? text : maskField(meaning, text)))
    .join(' · ')
}
