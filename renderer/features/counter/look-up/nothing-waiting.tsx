import { IconCoffee, IconFileImport } from '@tabler/icons-react'
import { useCounts } from '../../../data/hooks.ts'
import { useRole } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { useAction } from '../../../ui/use-action.ts'

/** Nobody waits: because everything is handed over, or because nothing has been imported yet. */
export function NothingWaiting() {
  const texts = useTexts().counter.nothing
  const counts = useCounts()
  if (!counts) return null
  return counts.applications === 0 ? (
    <NothingImported />
  ) : (
    <EmptyState icon={IconCoffee} title={texts.waiting} hint={texts.waitingHint} />
  )
}

function NothingImported() {
  const texts = useTexts().counter.nothing
  const supervisor = useRole('supervisor')
  const toImports = useAction(texts.toImports, () => useNavigation.getState().goTo('imports'))
  return (
    <EmptyState
      icon={IconFileImport}
      title={texts.desk}
      hint={texts.deskHint}
      action={supervisor ? <ActionButton action={toImports} /> : undefined}
    />
  )
}
