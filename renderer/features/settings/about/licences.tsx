import { useEffect, useState } from 'react'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { useAction } from '../../../ui/use-action.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import classes from './licences.module.css'
import { type Licence, licenceKey, readLicences } from './read-licences.ts'

/** The licences of what others made and the desk uses. */
export function Licences() {
  const { about } = useTexts().settings
  const [opened, setOpened] = useState(false)
  const open = useAction(about.showLicences, () => setOpened(true))
  return (
    <>
      <ActionButton action={open} variant="default" />
      <Dialog opened={opened} title={about.licencesTitle} onClose={() => setOpened(false)} width={900}>
        <LicenceList />
      </Dialog>
    </>
  )
}

function LicenceList() {
  const { about } = useTexts().settings
  const [licences, setLicences] = useState<readonly Licence[] | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const [chosen, setChosen] = useState<Licence | null>(null)
  useEffect(() => {
    void readLicences().then(answer => {
      if (answer.ok) setLicences(answer.value)
      else setUnreadable(true)
    })
  }, [])

  const notice = <Notice tone="bad" title={about.licencesUnreadable} />
  if (unreadable) return notice
  if (!licences) return <ProgressNote label={about.licencesTitle} done={0} total={null} />
  const columns: readonly Column<Licence>[] = [
    { id: 'name', header: about.licence.name, width: '1fr', render: ({ name }) => <span translate="no">{name}</span> },
    {
      id: 'version',
      header: about.licence.version,
      width: '220px',
      render: ({ version, within }) =>
        version || within === null ? <span translate="no">{version}</span> : about.licence.within(within),
    },
    {
      id: 'terms',
      header: about.licence.terms,
      width: '200px',
      render: ({ licence }) => <span translate="no">{licence}</span>,
    },
  ]
  return (
    <div className={classes.list}>
      <div className={classes.table}>
        <VirtualTable
          label={about.licencesTitle}
          rows={licences}
          rowKey={licenceKey}
          columns={columns}
          selected={chosen && licenceKey(chosen)}
          onSelect={setChosen}
          rowHeight={40}
          empty={notice}
        />
      </div>
      {chosen ? (
        <section
          className={classes.text}
          aria-label={about.licenceText(chosen.name)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the only way to scroll it without a mouse
          tabIndex={0}
        >
          <span translate="no">{chosen.text}</span>
        </section>
      ) : (
        <p className={classes.quiet}>{about.chooseLicence}</p>
      )}
      <p className={classes.quiet}>{about.browserLicences}</p>
    </div>
  )
}
