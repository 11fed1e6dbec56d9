import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Programs a command line would start. None of them may ever run. */
const traps = ['sh', 'bash', 'touch', 'id', 'cat', 'curl', 'rm', 'calc.exe', 'cmd']

/** A folder for `PATH` whose `lp` notes its arguments and takes every document, and whose other programs note that they ran. */
export async function writeRecordedLp(
  folder: string,
): Promise<{ readonly path: string; readArguments(): Promise<string[][]> }> {
  await mkdir(folder)
  const notes = join(folder, 'arguments')
  await writeFile(notes, '')
  const note = (name: string) =>
    `#!/bin/sh\nfor part in ${name} "$@"; do printf '%s\\0' "$part"; done >> '${notes}'\nprintf '\\n\\0' >> '${notes}'\n`
  await writeFile(join(folder, 'lp'), `${note('lp')}echo 'request id is Slips-999999 (1 file(s))'\n`)
  for (const name of ['cancel', ...traps]) await writeFile(join(folder, name), note(name))
  for (const name of ['lp', 'cancel', ...traps]) await chmod(join(folder, name), 0o755)
  return {
    path: folder,
    readArguments: async () => {
      const parts = (await readFile(notes, 'utf8')).split('\0').slice(0, -1)
      const calls: string[][] = [[]]
      for (const part of parts) {
        if (part === '\n') calls.push([])
        else calls.at(-1)?.push(part)
      }
      return calls.slice(0, -1)
    },
  }
}
