import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * What lies in the tray of a private printer: how often each label came out. `folder` is where the printer keeps what it
 * was given; what has been read once stands beside each document, so that many readers stay quick.
 */
export async function readTray(folder: string): Promise<ReadonlyMap<string, number>> {
  const tray = new Map<string, number>()
  for (const name of (await readdir(folder)).filter(name => name.endsWith('.pdf')))
    for (const label of await labelsOf(join(folder, name))) tray.set(label, (tray.get(label) ?? 0) + 1)
  return tray
}

async function labelsOf(pdf: string): Promise<readonly string[]> {
  const read = pdf.replace(/pdf$/, 'labels')
  if (existsSync(read)) return (await readFile(read, 'utf8')).split(' ').filter(label => label !== '')
  const { stdout } = await promisify(execFile)('pdftotext', [pdf, '-'])
  const [, , jammedAfter = ''] = (await readFile(pdf.replace(/pdf$/, 'txt'), 'utf8')).split('\n')
  const labels = stdout.match(/SF\d{13}/g) ?? []
  const out = jammedAfter === '' ? labels : labels.slice(0, Number(jammedAfter))
  // Whoever is killed here leaves no half list behind.
  await writeFile(`${read}.${process.pid}`, out.join(' '))
  await rename(`${read}.${process.pid}`, read)
  return out
}
