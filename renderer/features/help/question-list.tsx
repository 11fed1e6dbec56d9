import { SegmentedControl, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { textsOf } from '../../../shared/i18n/texts.ts'
import { useSettings } from '../../host/desk-context.tsx'
import { useLanguage, useTexts } from '../../ui/language.tsx'
import { findQuestions, type QuestionId } from './find-questions.ts'
import classes from './question-list.module.css'

type Spoken = 'zh-CN' | 'en'

/** What customers ask, to be read out in either language whatever the screen speaks. */
export function QuestionList() {
  const { help } = useTexts()
  const { branch } = useSettings()
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const [pressed, setPressed] = useState<QuestionId | 'none' | null>(null)
  const [chosen, setChosen] = useState<Spoken | null>(null)
  const found = findQuestions(typed, branch)
  // A clerk who searches wants to read the answer, not to press once more.
  const open = pressed ?? (typed.trim() === '' ? null : found[0])
  // Follows the screen until somebody chooses; the test language marks the answers too.
  const faq = chosen === null ? help.faq : textsOf(chosen).help.faq
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          autoFocus
          aria-label={help.search}
          placeholder={help.searchPlaceholder}
          leftSection={<IconSearch size={18} />}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setPressed(null)
          }}
        />
        <SegmentedControl
          aria-label={help.readOutIn}
          value={chosen ?? (language === 'en' ? 'en' : 'zh-CN')}
          onChange={value => setChosen(value as Spoken)}
          data={[
            { value: 'zh-CN', label: help.readOutChinese },
            { value: 'en', label: help.readOutEnglish },
          ]}
        />
      </div>
      <ul className={classes.questions} aria-label={help.questions}>
        {found.map(id => (
          <Question
            key={id}
            question={faq[id].question}
            answer={faq[id].answer(branch)}
            open={id === open}
            onToggle={() => setPressed(id === open ? 'none' : id)}
          />
        ))}
      </ul>
      {found.length === 0 && <p className={classes.none}>{help.nothingFound}</p>}
    </>
  )
}

interface QuestionProps {
  readonly question: string
  readonly answer: string
  readonly open: boolean
  readonly onToggle: () => void
}

function Question({ question, answer, open, onToggle }: QuestionProps) {
  const id = useId()
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <li className={classes.item}>
      <button type="button" className={classes.question} aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <Chevron size={20} aria-hidden="true" />
        {question}
      </button>
      <div id={id} className={classes.answer} hidden={!open}>
        {answer.split('\n').map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </li>
  )
}
