import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTexts } from '../../ui/language.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './help-panel.module.css'
import { KeyList } from './key-list.tsx'
import { QuestionList } from './question-list.tsx'

type Page = 'questions' | 'keys'

/** Help beside the work: what customers ask, and every key. It covers no keys or scans of the screen beneath. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const { common, help } = useTexts()
  const [page, setPage] = useState<Page>('questions')
  useFocusReturn()
  useKeys({ Escape: { label: common.close, run: onClose } })
  return (
    <aside className={classes.panel} aria-label={help.title}>
      <header className={classes.head}>
        <SegmentedControl
          aria-label={help.title}
          value={page}
          onChange={value => setPage(value as Page)}
          data={[
            { value: 'questions', label: help.questions },
            { value: 'keys', label: help.keys },
          ]}
        />
        <ActionIcon aria-label={common.close} aria-keyshortcuts="Escape" onClick={onClose}>
          <IconX size={22} />
        </ActionIcon>
      </header>
      {page === 'questions' ? <QuestionList /> : <KeyList />}
    </aside>
  )
}

/** Gives the focus back to where it was before; the customer is still at the counter. */
function useFocusReturn(): void {
  // Asked while drawing: once drawn, the search field has the focus already.
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
