import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { callHost } from '../../support/call-host.ts'
import { chooseFile } from '../../support/choose-file.ts'
import { signIn, typeInto } from '../../support/desk-page.ts'
import { startDesk } from '../../support/start-desk.ts'
import type { Tour } from '../tour.ts'

const passphrase = 'correct horse battery'

/** What the window says when its host is gone and when the ledger is damaged, and the way back. */
export async function showFaults({ page, visitor, desk, cups, texts, addressOf }: Tour): Promise<void> {
  await callHost(page, 'backup.setPassphrase', { pin: '802613', passphrase })
  await expect.poll(async () => (await callHost(page, 'backup.status', {})).folders[0]?.kept).toBeGreaterThan(0)
  await desk.stop('SIGKILL')
  await expect(page.getByText(texts.frame.notice.hostGone)).toBeVisible()
  await visitor.see('host-gone')

  const file = join(desk.dataFolder, 'ledger.jsonl')
  const lines = readFileSync(file, 'utf8').split('\n')
  const damaged = lines.length - 3
  lines[damaged] = (lines[damaged] ?? '').replace('"v":1', '"v":2')
  writeFileSync(file, lines.join('\n'))
  // On the same port the window still knows its language.
  const port = Number(new URL(desk.url).port)
  const broken = await startDesk({ dataFolder: desk.dataFolder, port, env: { CUPS_SERVER: cups.server } })
  await page.goto('about:blank')
  await page.goto(addressOf(broken))
  await signIn(page, '朱琴琴')
  await expect(page.getByText(texts.frame.notice.readOnly)).toBeVisible()
  await visitor.see('ledger-damaged')

  const { restore } = texts.backup
  const backups = join(desk.dataFolder, 'backups')
  const [name = ''] = readdirSync(backups).filter(file => file.endsWith('.fdbackup'))
  await page.getByRole('button', { name: restore.open }).click()
  await chooseFile(page, name, readFileSync(join(backups, name)))
  await typeInto(page, page.getByLabel(restore.passphrase, { exact: true }), passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: restore.planTitle })).toBeVisible()
  await visitor.see('restore-plan', { dark: true })
  await broken.kill()
}
