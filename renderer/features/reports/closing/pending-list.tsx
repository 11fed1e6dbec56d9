import { Button } from '@mantine/core'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { type AreaId, useNavigation } from '../../../ui/navigation.ts'
import { Notice } from '../../../ui/notice.tsx'
import classes from './closing.module.css'
import type { Pending } from './use-pending.ts'

/** What is still open, each with the way there. */
export function PendingList({ pending }: { readonly pending: Pending }) {
  const { pending: words } = useTexts().closing
  const goTo = useNavigation(state => state.goTo)
  const open = usePendingWords(pending)
  if (pending.printJobs === null) return <Notice tone="warn" title={words.unknown} />
  if (open.length === 0) return <Notice tone="good" title={words.none} />
  return (
    <Notice tone="warn" title={words.title}>
      <ul className={classes.pending}>
        {open.map(({ area, text, way }) => (
          <li key={text}>
            {text}
            <Button size="sm" variant="default" onClick={() => goTo(area)}>
              {way}
            </Button>
          </li>
        ))}
      </ul>
      {words.stays}
    </Notice>
  )
}

/** What is open in words, and where it is done; nothing of what is done. */
export function usePendingWords({ printJobs, parcels, handovers, stockTake }: Pending) {
  const { pending: words } = useTexts().closing
  const open: { readonly area: AreaId; readonly text: string; readonly way: string }[] = []
  if (handovers > 0) open.push({ area: 'counter', text: words.handovers(grouped(handovers)), way: words.toCounter })
  if (printJobs) open.push({ area: 'printing', text: words.printJobs(grouped(printJobs)), way: words.toPrinting })
  if (parcels) open.push({ area: 'dispatch', text: words.parcels(grouped(parcels)), way: words.toDispatch })
  if (stockTake !== null) open.push({ area: 'stockTake', text: words.stockTake(stockTake), way: words.toStockTake })
  return open
}
