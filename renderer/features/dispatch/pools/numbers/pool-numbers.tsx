import { IconBarcodeOff } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import { type Courier, checkWaybill } from '../../../../../shared/domain/waybill.ts'
import { useUnusedNumbers } from '../../../../data/pool-numbers.ts'
import { useMay } from '../../../../host/desk-context.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { useFeedback } from '../../../../ui/feedback.ts'
import { grouped } from '../../../../ui/grouped.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useScanHandler } from '../../../../ui/scan-router.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import { VirtualTable } from '../../../../ui/virtual-table.tsx'
import { NumberEntry } from '../../collection/number-entry.tsx'
import { chooseAll, extend, nothingChosen, toggle } from '../../to-mail/choosing.ts'
import { accountName } from '../account-name.ts'
import classes from '../pools.module.css'
import { showPools } from '../pools-state.ts'
import { useFocusIfLost } from '../use-focus-if-lost.ts'
import { VoidDialog } from '../void-dialog.tsx'
import { MarkKeys } from './mark-keys.tsx'
import { numberColumns } from './number-columns.tsx'

/** How many numbers one entry can void. */
const mostVoided = 1000

interface PoolNumbersProps {
  readonly courier: Courier
  readonly account: string
}

/** The unused numbers of a pool. Marked ones, such as those of a damaged roll, are voided together. */
export function PoolNumbers({ courier, account }: PoolNumbersProps) {
  const { pools: texts, dispatch } = useTexts()
  const feedback = useFeedback()
  const may = useMay('voidWaybills')
  const unused = useUnusedNumbers(courier, account)
  const [choice, setChoice] = useState(nothingChosen)
  const [cursor, setCursor] = useState<string | null>(null)
  const [voiding, setVoiding] = useState(false)
  const withShift = useRef(false)
  const frame = useFocusIfLost()
  const rows = useMemo(() => unused ?? [], [unused])
  const here = useMemo(() => new Set(rows), [rows])
  // A number may have been used since it was marked.
  const marked = [...choice.keys].filter(number => here.has(number)).sort()
  const back = useAction(texts.back, () => showPools({ kind: 'pools' }))
  const tooMany = marked.length > mostVoided
  const askVoid = useAction(texts.numbers.void(grouped(marked.length)), () => setVoiding(true), {
    disabled: !may || marked.length === 0 || tooMany,
  })
  const clear = useAction(texts.numbers.unmarkAll, () => setChoice(nothingChosen), { disabled: marked.length === 0 })
  useKeys({ F9: askVoid, Escape: back })

  function markTyped(text: string): void {
    const number = checkWaybill(courier, text)
    if (!number.ok || !here.has(number.value)) {
      feedback.refuse(texts.numbers.notHere(number.ok ? number.value : text.trim()))
      return
    }
    setChoice(now => chooseAll(now, [number.value]))
    setCursor(number.value)
    feedback.accept(texts.numbers.scanned(groupWaybill(number.value)))
  }
  useScanHandler(scan => {
    markTyped(scan)
    return true
  })

  function moveTo(number: string): void {
    const from = withShift.current ? cursor : null
    withShift.current = false
    setCursor(number)
    if (from !== null && from !== number) setChoice(extend(choice, from, number, () => true))
  }

  function onKeyDown(event: KeyboardEvent): void {
    withShift.current = event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'grid') return
    if (event.key === ' ' && cursor !== null) setChoice(toggle(choice, cursor))
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) setChoice(chooseAll(choice, rows))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (!unused) return null
  return (
    <div ref={frame} className={classes.desk} tabIndex={-1}>
      <div className={classes.head}>
        <h2 className={classes.heading}>
          {texts.numbers.title(dispatch.courier[courier], accountName(account, texts))}
        </h2>
        <NumberEntry
          label={texts.searchHint}
          placeholder={texts.searchHint}
          enter={texts.numbers.mark}
          onEnter={markTyped}
        />
        <div className={classes.end}>
          <ActionButton action={clear} variant="default" />
          <ActionButton action={back} keys="Escape" variant="default" />
        </div>
      </div>
      <span className={classes.quiet}>{texts.numbers.hint}</span>
      {/* The grid inside has the focus; its keys are looked at here first. */}
      <div className={classes.table} onKeyDownCapture={onKeyDown}>
        <VirtualTable
          label={texts.numbers.list}
          rows={rows}
          rowKey={number => number}
          columns={numberColumns({
            texts,
            marked: choice.keys,
            onToggle: number => setChoice(toggle(choice, number)),
          })}
          selected={cursor}
          onSelect={moveTo}
          onOpen={number => showPools({ kind: 'life', text: number })}
          empty={<EmptyState icon={IconBarcodeOff} title={texts.numbers.none} hint={texts.lowHint} />}
          foot={<MarkKeys />}
        />
      </div>
      <div className={classes.foot}>
        <span className={classes.quiet}>
          {tooMany ? texts.numbers.tooMany : texts.numbers.marked(grouped(marked.length))}
        </span>
        <ActionButton action={askVoid} keys="F9" size="md" color="red" />
      </div>
      <VoidDialog
        opened={voiding}
        numbers={marked}
        onClose={() => setVoiding(false)}
        onDone={() => setChoice(nothingChosen)}
      />
    </div>
  )
}
