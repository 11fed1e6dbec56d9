import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { topLayer } from '../../../ui/layer-stack.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { chooseAll, extend, toggle } from './choosing.ts'
import { ListKeys } from './list-keys.tsx'
import { mailColumns } from './mail-columns.tsx'
import { isRoutine, type MailItem } from './mail-item.ts'
import classes from './to-mail.module.css'
import { setToMail, useToMailState } from './to-mail-state.ts'

interface MailTableProps {
  readonly items: readonly MailItem[]
  readonly empty: ReactNode
}

/** The list, with the keys that choose: Space, Shift and arrows, Ctrl+A. The cursor is on a parcel, not on a place. */
export function MailTable({ items, empty }: MailTableProps) {
  const texts = useTexts()
  const feedback = useFeedback()
  const frame = useRef<HTMLDivElement>(null)
  const withShift = useRef(false)
  const choice = useToMailState(state => state.choice)
  const opened = useToMailState(state => state.opened)
  const cursor = useCursor(items)
  const routine = new Set(items.filter(isRoutine).map(item => item.row.key))

  // On arrival, and when what had the focus went with the details.
  const any = items.length > 0
  const closed = opened === null
  useEffect(() => {
    const { activeElement } = document
    const kept = activeElement?.closest('[data-area], [role=dialog]') ?? null
    if (any && closed && kept === null && topLayer() === 0) focusList(frame.current)
  }, [any, closed])

  function choose(item: MailItem): void {
    if (item.whole) setToMail({ choice: toggle(choice, item.row.key) })
    else feedback.refuse(texts.toMail.problemHint[item.problems[0] ?? 'contradicted'])
  }

  function moveTo({ row }: MailItem): void {
    const extending = withShift.current && cursor !== null && cursor !== row.key
    withShift.current = false
    setToMail({
      cursor: row.key,
      place: items.findIndex(item => item.row.key === row.key),
      ...(opened !== null && { opened: row.key }),
      choice: extending ? extend(choice, cursor, row.key, key => routine.has(key)) : { ...choice, path: [] },
    })
  }

  function onKeyDown(event: KeyboardEvent): void {
    withShift.current = event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'grid') return
    const current = items.find(item => item.row.key === cursor)
    if (event.key === ' ' && current) choose(current)
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
      setToMail({ choice: chooseAll(choice, keysOf(items.filter(isRoutine))) })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // The grid inside has the focus; its keys are looked at here first.
    <div ref={frame} className={classes.list} onKeyDownCapture={onKeyDown}>
      <VirtualTable
        label={texts.toMail.list}
        rows={items}
        rowKey={({ row }) => row.key}
        columns={mailColumns({ texts, chosen: choice.keys, onToggle: choose, narrow: opened !== null })}
        selected={cursor}
        onSelect={moveTo}
        onOpen={({ row }) => setToMail({ cursor: row.key, opened: row.key })}
        empty={empty}
        foot={<ListKeys />}
      />
    </div>
  )
}

/** Puts the focus on the list, wherever on the screen it is asked for. */
export function focusList(within: ParentNode | null): void {
  within?.querySelector<HTMLElement>('[role=grid]')?.focus()
}

/** The parcel the keys act on. When it has left the list, the one that took its place. */
function useCursor(items: readonly MailItem[]): ApplicationKey | null {
  const cursor = useToMailState(state => state.cursor)
  const place = useToMailState(state => state.place)
  if (items.some(({ row }) => row.key === cursor)) return cursor
  return items[Math.min(place, items.length - 1)]?.row.key ?? null
}

function keysOf(items: readonly MailItem[]): readonly ApplicationKey[] {
  return items.map(({ row }) => row.key)
}
