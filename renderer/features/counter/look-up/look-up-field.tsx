import { Loader, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { readScan } from '../../../../shared/domain/scan.ts'
import { useSearchProgress } from '../../../search/search-context.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { topLayer } from '../../../ui/layer-stack.ts'
import { useNavigation } from '../../../ui/navigation.ts'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCounter, useCounter } from '../counter-state.ts'
import { useLastSlipKey } from '../slip/use-last-slip-key.ts'
import { listId, rowId } from './list-ids.ts'
import { useBringForward } from './use-bring-forward.ts'
import { useEnter } from './use-enter.ts'
import { useListedKeys } from './use-listed-keys.ts'
import { selectApplication, useQuestion } from './use-question.ts'
import { useScans } from './use-scans.ts'

const PAGE = 7

/** The field of the desk: F2 leads to it, and a scan that nobody else took is looked up here, wherever the focus is. */
export function LookUpField() {
  const texts = useTexts().counter.field
  const field = useRef<HTMLInputElement>(null)
  const query = useCounter(state => state.query)
  const selected = useCounter(state => state.selected)
  const shown = useResultsShown()
  const keys = useListedKeys() ?? []
  const { ready } = useSearchProgress()
  const bringForward = useBringForward()
  const enter = useEnter()
  const takeScan = useScans()
  useQuestion(shown)

  useKeys({ F2: { label: texts.focus, run: focusField } })
  useLastSlipKey()
  useScanHandler(scan => {
    void lookUpScan(scan)
    return true
  }, -1)
  // Whenever the counter is in front and nothing above it, this is where the next key belongs.
  const slipOpen = useCounter(state => state.slipNo !== null)
  useEffect(() => {
    if (shown && !slipOpen && topLayer() === 0) field.current?.focus()
  }, [shown, slipOpen])

  function focusField(): void {
    field.current?.focus()
    field.current?.select()
  }

  async function lookUpScan(scan: string): Promise<void> {
    if (await takeScan(scan)) focusField()
  }

  function move(by: number): void {
    const at = selected === null ? -1 : keys.indexOf(selected)
    const next = keys[Math.max(0, Math.min(at + by, keys.length - 1))]
    if (next !== undefined) selectApplication(next)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const steps: Readonly<Record<string, () => unknown>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(PAGE),
      PageUp: () => move(-PAGE),
      Enter: () => !event.repeat && pressEnter(),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  function pressEnter(): void {
    const scan = readScan(query)
    if (scan.kind === 'slip' || scan.kind === 'fapiao') void lookUpScan(query)
    else if (shown) void enter()
    else bringForward.now()
  }

  const expanded = shown && keys.length > 0
  const inList = expanded && selected !== null && keys.includes(selected)
  return (
    <TextInput
      ref={field}
      type="text"
      role="combobox"
      aria-label={texts.label}
      aria-expanded={expanded}
      aria-controls={expanded ? listId : undefined}
      aria-activedescendant={inList ? rowId(selected) : undefined}
      aria-autocomplete="list"
      aria-keyshortcuts="F2"
      autoComplete="off"
      spellCheck={false}
      placeholder={texts.placeholder}
      leftSection={ready ? <IconSearch size={20} aria-hidden="true" /> : <Loader size={18} />}
      rightSection={<KeyHint keys="F2" />}
      value={query}
      onChange={event => {
        setCounter({ query: event.currentTarget.value })
        if (!shown) bringForward.soon(query)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

function useResultsShown(): boolean {
  const handing = useCounter(state => state.handing)
  return useNavigation(state => state.area === 'counter') && !handing
}
