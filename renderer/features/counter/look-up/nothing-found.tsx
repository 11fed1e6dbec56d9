import { IconZoomQuestion } from '@tabler/icons-react'
import { readScan } from '../../../../shared/domain/scan.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { setCounter } from '../counter-state.ts'
import classes from './results.module.css'

/** Nothing was found, and what else to try. */
export function NothingFound({ query }: { readonly query: string }) {
  const texts = useTexts().counter.nothing
  const scan = readScan(query)
  return (
    <EmptyState
      icon={IconZoomQuestion}
      title={texts.found(query)}
      hint={
        <ul className={classes.tries}>
          {texts.foundTry.map(hint => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      }
      action={scan.kind === 'slip' ? <OpenSlip slipNo={scan.slipNo} /> : undefined}
    />
  )
}

function OpenSlip({ slipNo }: { readonly slipNo: string }) {
  const texts = useTexts().counter
  const open = useAction(texts.sheet.openSlip(slipNo), () => setCounter({ slipNo }))
  return <ActionButton action={open} keys="Enter" />
}
