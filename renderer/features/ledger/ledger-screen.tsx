import { IconFileTypePdf } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { LedgerWords } from '../../../shared/i18n/describe-ledger-entry.ts'
import { everyEntry } from '../../data/entry-queries.ts'
import { useOperatorNames } from '../../data/hooks.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useTexts } from '../../ui/language.tsx'
import { type Target, useArrival } from '../../ui/navigation.ts'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useCommands, useKeys } from '../../ui/use-keys.ts'
import { EntryDetail } from './entry-detail.tsx'
import { EntryTable } from './entry-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import classes from './ledger.module.css'
import { useLedger } from './ledger-state.ts'
import { SavedHistoryNote } from './saved-history-note.tsx'
import { useEntryList } from './use-entry-list.ts'
import { useSaveHistory } from './use-save-history.ts'
import { useVerification } from './use-verification.ts'
import { VerificationNote } from './verification-note.tsx'

/** The ledger to look through: every entry in words, what it says in full, and whether the chain holds. */
export function LedgerScreen() {
  const texts = useTexts()
  const { ledgerView } = texts
  const names = useOperatorNames()
  const filter = useLedger(state => state.filter)
  const selected = useLedger(state => state.selected)
  const list = useEntryList(filter)
  const run = useVerification()
  const verify = useAction(ledgerView.verify.start, run.begin, { disabled: run.view?.state === 'running' })
  const application = filter.about?.kind === 'application' ? filter.about.key : null
  const history = useSaveHistory(application)
  const save = useAction(texts.history.save, history.save, { disabled: application === null })
  useCommands([verify])
  useKeys({ F9: save })
  useArrival('ledger', showTarget)
  const words = useMemo<LedgerWords>(() => ({ texts, nameOf: operator => names?.get(operator) ?? '' }), [texts, names])
  const seq = selected ?? list.seqs?.[0]
  if (!names) return null
  return (
    <Screen
      title={ledgerView.title}
      detail={list.newer > 0 && <Newer count={list.newer} onShow={list.showNewer} />}
      actions={
        <>
          {application !== null && (
            <ActionButton action={save} keys="F9" variant="default" leftSection={<IconFileTypePdf size={18} />} />
          )}
          <ActionButton action={verify} variant="default" />
        </>
      }
      scroll="own"
    >
      <div className={classes.screen}>
        <VerificationNote run={run} />
        <FilterBar names={names} />
        <SavedHistoryNote saved={history.saved} />
        <div className={classes.columns}>
          <EntryTable list={list} words={words} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
          <section key={seq} className={classes.detail} aria-label={ledgerView.detail.region} tabIndex={0}>
            {seq !== undefined && <EntryDetail seq={seq} words={words} />}
          </section>
        </div>
      </div>
    </Screen>
  )
}

function Newer({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const texts = useTexts().ledgerView
  const show = useAction(texts.newer(count), onShow)
  useCommands([show])
  return <ActionButton action={show} variant="light" size="sm" />
}

function showTarget(target: Target): void {
  if (target.kind === 'entry') useLedger.setState({ filter: { ...everyEntry }, selected: target.seq })
  const about =
    target.kind === 'application'
      ? ({ kind: 'application', key: target.key } as const)
      : target.kind === 'sheet'
        ? ({ kind: 'sheet', sheet: target.sheet } as const)
        : target.kind === 'slip'
          ? ({ kind: 'number', number: target.slipNo } as const)
          : null
  if (about) useLedger.setState({ filter: { ...everyEntry, about }, selected: null })
}
