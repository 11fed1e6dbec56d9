import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findInFolder } from '../../support/find-in-folder.ts'
import { createFolderPrinter } from '../../support/folder-printer.ts'
import { hostOptions } from '../../support/host-options.ts'
import { makeFolder } from '../../support/open-host.ts'
import { liveTellingDay, tellingTexts } from '../../support/telling-day.ts'
import { answerOf, type Connect, openDesk } from './contract-desk.ts'

/** What the desk tells those who help it: the log and the file for support. */
export function describeSupport(connect: Connect): void {
  test('after a day full of people neither the log nor the file for support holds anything of theirs', async () => {
    const dataFolder = join(await makeFolder(), 'zhuqinqin')
    await mkdir(dataFolder)
    const printing = { kind: 'cups' as const, driver: createFolderPrinter(await makeFolder()) }
    const ports = { ...hostOptions(dataFolder).ports, printing }
    const desk = await openDesk(connect, { dataFolder, ports })
    await liveTellingDay(desk)
    await expect
      .poll(async () => answerOf(await desk.call('print.jobs', {}))[0]?.state, { timeout: 10_000 })
      .toBe('failed')
    const { name, content } = answerOf(await desk.call('desk.diagnostics', {}))
    const text = Buffer.from(content, 'base64').toString()
    const facts = JSON.parse(text)
    expect(facts).toMatchObject({
      desk: { station: 'desk-1', version: '0.0.0', firstRun: false, readOnly: null },
      settings: { branchCode: 'SH', printers: { slip: { printerChosen: true, paper: 'other' } }, columnMappings: 1 },
      counts: { operators: 2, applications: 1, slips: 1 },
      ledger: { balance: { received: 4, branch: 2, handedOver: 2 } },
      backup: { passphraseSet: true },
      printing: { jobs: { 'failed printerMissing': 1 }, printers: { ready: 1 } },
    })
    const events = (facts.log as { readonly event: string }[]).map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['started', 'print', 'refused']))
    expect(tellingTexts.filter(telling => text.includes(telling) || name.includes(telling))).toEqual([])
    await desk.restart()
    expect(await findInFolder(join(dataFolder, 'logs'), tellingTexts)).toEqual([])
    // The same words are in the ledger's own files, so looking for them finds them.
    expect(await findInFolder(dataFolder, ['单雪芹'])).not.toEqual([])
  })
}
