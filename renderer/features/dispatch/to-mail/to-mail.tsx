import { IconMailFast, IconMailOff } from '@tabler/icons-react'
import { useState } from 'react'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { ParcelDetail } from './detail/parcel-detail.tsx'
import { countItems, filterItems, noFilter } from './filter-items.ts'
import { MailFilters } from './mail-filters.tsx'
import type { MailItem } from './mail-item.ts'
import { MailTable } from './mail-table.tsx'
import { ReserveDialog } from './reserve/reserve-dialog.tsx'
import classes from './to-mail.module.css'
import { setToMail, useToMailState } from './to-mail-state.ts'
import { useMailItems } from './use-mail-items.ts'

/** What waits to be sent. */
export function ToMail() {
  const items = useMailItems()
  const opened = useToMailState(state => state.opened)
  if (!items) return null
  if (items.length === 0 && opened === null) return <NothingToMail />
  return <MailDesk items={items} />
}

function MailDesk({ items }: { readonly items: readonly MailItem[] }) {
  const texts = useTexts()
  const { filter, choice, opened } = useToMailState()
  const [reserving, setReserving] = useState(false)
  const shown = filterItems(items, filter, opened)
  const isChosen = (item: MailItem) => item.whole && choice.keys.has(item.row.key)
  const chosen = shown.filter(isChosen)
  const noCalendar = items.find(({ due }) => due.kind === 'noCalendar')?.due
  return (
    <div className={classes.beside} data-opened={opened !== null || undefined}>
      <div className={classes.desk}>
        <MailFilters counts={countItems(items)} shown={shown.length} />
        {noCalendar?.kind === 'noCalendar' && (
          <Notice tone="warn" title={texts.rules.calendar.noCalendar(noCalendar.year)} />
        )}
        <MailTable items={shown} empty={<NothingFits all={items.length} />} />
        <ChosenBar
          shown={shown}
          chosen={chosen}
          hidden={items.filter(isChosen).length - chosen.length}
          onReserve={() => setReserving(true)}
        />
      </div>
      {opened !== null && (
        <ParcelDetail
          key={opened}
          application={opened}
          item={items.find(({ row }) => row.key === opened)}
          onClose={() => setToMail({ opened: null })}
        />
      )}
      <ReserveDialog opened={reserving} items={chosen} onClose={() => setReserving(false)} />
    </div>
  )
}

function NothingToMail() {
  const texts = useTexts().toMail
  const go = useAction(texts.toReceiving, () => useNavigation.getState().goTo('receiving'))
  return (
    <EmptyState
      icon={IconMailFast}
      title={texts.empty}
      hint={texts.emptyHint}
      action={<ActionButton action={go} variant="default" />}
    />
  )
}

function NothingFits({ all }: { readonly all: number }) {
  const texts = useTexts().toMail.filter
  const clear = useAction(texts.clear, () => setToMail({ filter: noFilter }))
  return (
    <EmptyState
      icon={IconMailOff}
      title={texts.nothing}
      hint={texts.nothingHint(grouped(all))}
      action={<ActionButton action={clear} variant="default" />}
    />
  )
}
