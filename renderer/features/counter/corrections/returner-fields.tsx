import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { documentKinds } from '../../../../shared/domain/entry.ts'
import { useTexts } from '../../../ui/language.tsx'
import classes from './corrections.module.css'
import { isComplete, type Returner } from './returner.ts'

const NONE = 'none'

interface ReturnerFieldsProps {
  readonly value: Returner
  readonly onChange: (returner: Returner) => void
}

/** Who brought it back, as far as it is known. */
export function ReturnerFields({ value, onChange }: ReturnerFieldsProps) {
  const texts = useTexts()
  const words = texts.corrections.takeBack
  const field = (name: 'name' | 'last4' | 'phone') => ({
    label: words[name],
    value: value[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  })
  return (
    <section aria-label={words.person}>
      <SimpleGrid cols={4} spacing="sm">
        <TextInput {...field('name')} maxLength={60} />
        <Select
          label={words.documentKind}
          value={value.documentKind ?? NONE}
          data={[
            { value: NONE, label: words.noDocument },
            ...documentKinds.map(kind => ({ value: kind, label: texts.slip.documentKind[kind] })),
          ]}
          onChange={kind => onChange({ ...value, documentKind: documentKinds.find(known => known === kind) ?? null })}
        />
        <TextInput {...field('last4')} maxLength={4} disabled={value.documentKind === null} />
        <TextInput {...field('phone')} maxLength={30} inputMode="tel" />
      </SimpleGrid>
      <p className={classes.hint}>{isComplete(value) ? words.personHint : words.nameHint}</p>
    </section>
  )
}
