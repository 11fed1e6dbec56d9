import { join } from 'node:path'

const head = ['-U', null, '-d', 'Slips', '-n', /^\d{1,2}$/, '-t', null] as const
const option = /^(media=[A-Za-z0-9._-]{1,60}|print-scaling=none|collate=true)$/

/** Whether a program was run as the desk means it: `lp` for a spooled document, or `cancel` with the number of a job. */
export function isPrintCall([program, ...rest]: readonly string[], dataFolder: string): boolean {
  if (program === 'cancel') return rest.length === 3 && rest[0] === '-U' && /^\d+$/.test(rest[2] ?? '')
  const fits = head.every((part, index) => {
    const given = rest[index] ?? ''
    if (part === null) return given !== ''
    return typeof part === 'string' ? given === part : part.test(given)
  })
  const options = rest.slice(head.length, -1)
  const areOptions = options.every((text, index) => (index % 2 === 0 ? text === '-o' : option.test(text)))
  const file = rest.at(-1) ?? ''
  const isSpooled = file.startsWith(join(dataFolder, 'print', 'spool')) && /[/\\][0-9a-f]{24}\.pdf$/.test(file)
  return program === 'lp' && fits && areOptions && isSpooled
}
