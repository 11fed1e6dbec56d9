import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const timeout = 30_000
/** Folders that go when this process ends. */
const kept: string[] = []

function removeKept(): void {
  for (const folder of kept) rmSync(folder, { recursive: true, force: true })
}

/** Writes a PDF into a new temporary folder and answers its path. */
export async function keepPdf(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-pdf-'))
  if (kept.length === 0) process.once('exit', removeKept)
  kept.push(folder)
  const path = join(folder, 'document.pdf')
  await writeFile(path, pdf)
  return path
}

/** The pages of a PDF as PNG files, in order: `grey` as a screen shows them, `dots` as a head that knows only black prints them. */
export async function renderPages(
  pdfPath: string,
  dotsPerInch: number,
  look: 'grey' | 'dots' = 'grey',
): Promise<string[]> {
  const stem = pdfPath.replace(/\.pdf$/, `-${look}-${dotsPerInch}`)
  await run('pdftoppm', ['-r', String(dotsPerInch), look === 'grey' ? '-gray' : '-mono', '-png', pdfPath, stem], {
    timeout,
  })
  const folder = join(pdfPath, '..')
  const names = (await readdir(folder)).filter(name => join(folder, name).startsWith(`${stem}-`))
  return names.sort().map(name => join(folder, name))
}

/** The text of a PDF as a reader would copy it, all pages or one. */
export async function textOfPdf(pdfPath: string, page?: number): Promise<string> {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)]
  const { stdout } = await run('pdftotext', [...pages, '-layout', pdfPath, '-'], { timeout })
  return stdout
}

/** Number of pages and the size of each in points, as `pdfinfo` says. */
export async function sizeOfPdf(pdfPath: string): Promise<{ pages: number; width: number; height: number }> {
  const { stdout } = await run('pdfinfo', [pdfPath], { timeout })
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(stdout) ?? []
  return { pages: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]), width: Number(width), height: Number(height) }
}

/** Where a word stands on a page (counted from 1), in millimetres from the top left; null when it is not there. */
export async function findWord(
  pdfPath: string,
  page: number,
  word: string,
): Promise<{ left: number; right: number; top: number; bottom: number } | null> {
  const pages = ['-f', String(page), '-l', String(page)]
  const { stdout } = await run('pdftotext', [...pages, '-bbox', pdfPath, '-'], { timeout })
  const line = stdout.split('\n').find(text => text.includes(`>${word}</word>`))
  if (!line) return null
  const millimetres = (name: string) => (Number(new RegExp(`${name}="([\\d.]+)"`).exec(line)?.[1]) * 25.4) / 72
  return {
    left: millimetres('xMin'),
    right: millimetres('xMax'),
    top: millimetres('yMin'),
    bottom: millimetres('yMax'),
  }
}
