import { CloseButton, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core'
import { IconAlarm, IconAlertTriangle, IconFilter } from '@tabler/icons-react'
import { type ComponentType, type KeyboardEvent, useRef } from 'react'
import { grouped } from '../../../ui/grouped.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import type { MailCounts } from './filter-items.ts'
import { focusList } from './mail-table.tsx'
import classes from './to-mail.module.css'
import { changeFilter, useToMailState } from './to-mail-state.ts'

interface MailFiltersProps {
  readonly counts: MailCounts
  readonly shown: number
}

/** Which courier, only what needs a look, only what is late, and words. */
export function MailFilters({ counts, shown }: MailFiltersProps) {
  const { toMail, dispatch } = useTexts()
  const texts = toMail.filter
  const filter = useToMailState(state => state.filter)
  const field = useRef<HTMLInputElement>(null)
  useKeys({ 'Ctrl+F': { label: texts.focus, run: () => field.current?.select() } })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
    event.preventDefault()
    focusList(document)
  }

  return (
    <search className={classes.filters} aria-label={texts.text}>
      <SegmentedControl
        aria-label={texts.courier}
        value={filter.courier}
        onChange={courier => changeFilter({ courier: courier === 'sf' || courier === 'yunda' ? courier : 'all' })}
        data={[
          { value: 'all', label: texts.all(grouped(counts.all)) },
          { value: 'sf', label: texts.of(dispatch.courier.sf, grouped(counts.sf)) },
          { value: 'yunda', label: texts.of(dispatch.courier.yunda, grouped(counts.yunda)) },
        ]}
      />
      <Chip
        icon={IconAlertTriangle}
        label={texts.problems(grouped(counts.problems))}
        pressed={filter.onlyProblems}
        onPress={() => changeFilter({ onlyProblems: !filter.onlyProblems })}
      />
      <Chip
        icon={IconAlarm}
        label={texts.overdue(grouped(counts.overdue))}
        pressed={filter.onlyOverdue}
        onPress={() => changeFilter({ onlyOverdue: !filter.onlyOverdue })}
      />
      <TextInput
        ref={field}
        className={classes.text}
        aria-label={texts.text}
        aria-keyshortcuts="Control+F"
        placeholder={texts.placeholder}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconFilter size={18} aria-hidden="true" />}
        rightSection={
          filter.text === '' ? (
            <KeyHint keys="Ctrl+F" />
          ) : (
            <CloseButton aria-label={texts.clear} onClick={() => changeFilter({ text: '' })} />
          )
        }
        rightSectionWidth={filter.text === '' ? 66 : undefined}
        value={filter.text}
        onChange={event => changeFilter({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <span className={classes.shown} role="status">
        {texts.shown(grouped(shown), grouped(counts.all))}
      </span>
    </search>
  )
}

interface ChipProps {
  readonly icon: ComponentType<{ size?: number }>
  readonly label: string
  readonly pressed: boolean
  readonly onPress: () => void
}

function Chip({ icon: Icon, label, pressed, onPress }: ChipProps) {
  return (
    <UnstyledButton className={classes.chip} aria-pressed={pressed} onClick={onPress}>
      <Icon size={18} aria-hidden="true" />
      {label}
    </UnstyledButton>
  )
}
