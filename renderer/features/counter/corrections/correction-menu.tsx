import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconChevronUp, IconCircleX, IconFileX, IconLink, IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import type { ApplicationRow } from '../../../data/db.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { type Correction, possibleCorrections } from './possible-corrections.ts'

const icons = {
  voidHandover: IconFileX,
  takeBack: IconArrowBackUp,
  sendBack: IconMailForward,
  linkReissue: IconLink,
  voidSheets: IconCircleX,
} as const satisfies Record<Correction, typeof IconLink>

/** What a supervisor can correct about an application; nobody else sees it. */
export function CorrectionMenu({ row }: { readonly row: ApplicationRow }) {
  const texts = useTexts().corrections
  const may = useMay('voidHandover')
  const [open, setOpen] = useState<Correction | null>(null)
  const possible = possibleCorrections(row)
  if (!may) return null
  return (
    <>
      <Menu position="top-start" keepMounted={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronUp size={18} aria-hidden="true" />}>
            {texts.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {possible.length === 0 && <Menu.Item disabled>{texts.nothing}</Menu.Item>}
          {possible.map(correction => {
            const Icon = icons[correction]
            return (
              <Menu.Item
                key={correction}
                leftSection={<Icon size={20} aria-hidden="true" />}
                onClick={() => setOpen(correction)}
              >
                {texts.action[correction]}…
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      <CorrectionDialog correction={open} row={row} onClose={() => setOpen(null)} />
    </>
  )
}
