import { Popover } from '@mantine/core'
import { IconAlertTriangle, IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { type BackupStanding, judgeBackup } from '../../shared/domain/backup-standing.ts'
import { shanghaiDayTime } from '../../shared/domain/shanghai-time.ts'
import type { Texts } from '../../shared/i18n/texts.ts'
import { useDesk, useRole } from '../host/desk-context.tsx'
import { useNow } from '../host/use-now.ts'
import { useTexts } from '../ui/language.tsx'
import { useNavigation } from '../ui/navigation.ts'
import { useCommands } from '../ui/use-keys.ts'
import classes from './status-bar.module.css'

/** The age of the last good backup; leads a supervisor to the backups, and tells everybody else what to say. */
export function BackupStatus() {
  const { backup } = useTexts()
  const status = useDesk(state => state.status)
  const now = useNow()
  const supervisor = useRole('supervisor')
  const goTo = useNavigation(state => state.goTo)
  const [opened, setOpened] = useState(false)
  const open = () => goTo('settings', { kind: 'section', section: 'backup' })
  useCommands(supervisor ? [{ label: backup.bar.open, run: open }] : [])
  if (!status) return null
  const standing = judgeBackup({ ...status.backup, demo: status.demo, now })
  const { lastGood } = status.backup
  const calm = standing.tone === 'quiet'
  const Icon = calm ? IconDatabaseExport : IconAlertTriangle
  return (
    <Popover opened={opened} position="top-start" width={360} withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes.item}
          data-tone={calm ? undefined : standing.tone}
          onMouseEnter={() => setOpened(true)}
          onMouseLeave={() => setOpened(false)}
          onFocus={() => setOpened(true)}
          onBlur={() => setOpened(false)}
          onClick={supervisor ? open : undefined}
        >
          <Icon size={18} aria-hidden="true" />
          {backup.bar.title} <b>{shortWords(standing, backup.bar)}</b>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.heading}>{hintOf(standing, backup.bar)}</p>
        {lastGood !== null && <p className={classes.more}>{backup.bar.last(shanghaiDayTime(lastGood))}</p>}
        {!calm && <p className={classes.more}>{supervisor ? backup.bar.open : backup.bar.tellSupervisor}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}

function shortWords({ word, age }: BackupStanding, bar: Texts['backup']['bar']): string {
  if (word !== 'made') return bar[word]
  return age ? bar.age[age.unit](age.count) : bar.none
}

function hintOf({ word, tone, age }: BackupStanding, { hint }: Texts['backup']['bar']): string {
  if (word !== 'made' || tone === 'quiet') return hint[word]
  return age?.unit === 'ahead' ? hint.ahead : hint.old
}
