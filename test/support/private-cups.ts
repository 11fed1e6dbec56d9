import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { backendScript, cupsdConf, cupsFilesConf, printerDriver } from './private-cups-files.ts'

const execute = promisify(execFile)

/**
 * What a private printer does with a document: keep it, fail, keep it after so many milliseconds, or jam at each so many
 * documents when two pages are out.
 */
export interface PrivatePrinter {
  readonly behaviour?: 'prints' | 'fails' | `takes-${number}` | `jams-${number}`
  /** What CUPS does when the printer fails. */
  readonly onFailure?: 'abort-job' | 'stop-printer'
  readonly isDefault?: boolean
  readonly description?: string
}

/** A document that came out of a private printer. */
export interface Arrival {
  readonly printer: string
  readonly title: string
  readonly path: string
  readonly pages: number
}

const needed = ['cupsd', 'lp', 'lpadmin', 'lpstat', 'cancel', 'cupsdisable', 'ppdc', 'gs', 'pdfinfo', 'pdftotext']

/**
 * A CUPS daemon of its own: own folder, own port, printers that keep what they are given. Throws where CUPS is
 * not installed, because a printing test that does not print proves nothing.
 */
export class PrivateCups {
  readonly folder: string
  /** For `CUPS_SERVER`. */
  readonly server: string
  /** The environment of this process with `CUPS_SERVER`. */
  readonly env: NodeJS.ProcessEnv
  #daemon: ChildProcess | null = null
  readonly #endWithUs = (): void => this.#signal('SIGKILL')

  private constructor(folder: string, port: number) {
    this.folder = folder
    this.server = `127.0.0.1:${port}`
    this.env = { ...process.env, CUPS_SERVER: this.server }
  }

  static async start(): Promise<PrivateCups> {
    const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin']
    const missing = needed.filter(tool => !folders.some(folder => existsSync(join(folder, tool))))
    if (missing.length > 0) {
      const fix = 'apt-get install --no-install-recommends cups cups-client cups-filters ghostscript poppler-utils'
      throw new Error(`Printing is tested on a real CUPS; missing here: ${missing.join(', ')}. On Debian: ${fix}`)
    }
    if (process.getuid?.() !== 0)
      throw new Error('The private CUPS must be started as root: its filters run as user lp.')

    // The filters run as another user and must be able to come through.
    const folder = await mkdtemp(join(tmpdir(), 'private-cups-'))
    await chmod(folder, 0o755)
    const port = await findFreePort()
    const cups = new PrivateCups(folder, port)
    await cups.#layOut(port)
    await cups.startDaemon()
    return cups
  }

  async #layOut(port: number): Promise<void> {
    const { folder } = this
    for (const name of ['etc/ppd', 'spool', 'tmp', 'cache', 'state', 'log', 'lib/backend', 'out']) {
      await mkdir(join(folder, name), { recursive: true })
    }
    for (const name of ['filter', 'monitor', 'notifier', 'daemon', 'cgi-bin']) {
      if (existsSync(`/usr/lib/cups/${name}`)) await symlink(`/usr/lib/cups/${name}`, join(folder, 'lib', name))
    }
    await execute('chown', ['root:lp', join(folder, 'tmp'), join(folder, 'spool')])
    await chmod(join(folder, 'tmp'), 0o1770)
    await chmod(join(folder, 'spool'), 0o710)
    await chmod(join(folder, 'out'), 0o1777)
    await writeFile(join(folder, 'cupsd.conf'), cupsdConf(port))
    await writeFile(join(folder, 'cups-files.conf'), cupsFilesConf(folder))
    await writeFile(join(folder, 'lib/backend/desk'), backendScript(join(folder, 'out')), { mode: 0o755 })
    await writeFile(join(folder, 'desk.drv'), printerDriver)
    await execute('ppdc', ['-d', folder, join(folder, 'desk.drv')])
  }

  /** Also starts it again after `kill`, with the same printers and jobs. */
  async startDaemon(): Promise<void> {
    const files = ['-c', join(this.folder, 'cupsd.conf'), '-s', join(this.folder, 'cups-files.conf')]
    this.#daemon = spawn('/usr/sbin/cupsd', ['-f', ...files], { stdio: 'ignore' })
    process.once('exit', this.#endWithUs)
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { stdout } = await execute('lpstat', ['-r'], { env: { ...this.env, LC_ALL: 'C' } })
      if (stdout.includes('is running')) return
      await sleep(50)
    }
    throw new Error(`cupsd does not start: ${await readFile(join(this.folder, 'log/error'), 'utf8').catch(String)}`)
  }

  async addPrinter(name: string, printer: PrivatePrinter = {}): Promise<void> {
    const { behaviour = 'prints', onFailure = 'abort-job', isDefault = false, description = name } = printer
    const what = ['-v', `desk:/${name}/${behaviour}`, '-P', join(this.folder, 'desk.ppd'), '-D', description]
    await this.#run('lpadmin', ['-p', name, '-E', ...what, '-o', `printer-error-policy=${onFailure}`])
    if (isDefault) await this.#run('lpadmin', ['-d', name])
  }

  /** Changes what a printer does from the next document on. */
  async changePrinter(name: string, behaviour: 'prints' | 'fails'): Promise<void> {
    await this.#run('lpadmin', ['-p', name, '-v', `desk:/${name}/${behaviour}`])
  }

  async removePrinter(name: string): Promise<void> {
    await this.#run('lpadmin', ['-x', name])
  }

  async stopPrinter(name: string): Promise<void> {
    await this.#run('cupsdisable', [name])
  }

  async startPrinter(name: string): Promise<void> {
    await this.#run('cupsenable', [name])
  }

  async rejectJobs(name: string): Promise<void> {
    await this.#run('cupsreject', [name])
  }

  async acceptJobs(name: string): Promise<void> {
    await this.#run('cupsaccept', [name])
  }

  /** What came out so far, oldest first. */
  async listArrivals(): Promise<Arrival[]> {
    const names = (await readdir(join(this.folder, 'out'))).filter(name => name.endsWith('.pdf')).sort()
    return Promise.all(names.map(name => this.#readArrival(join(this.folder, 'out', name))))
  }

  async #readArrival(path: string): Promise<Arrival> {
    const [printer = '', title = ''] = (await readFile(path.replace(/pdf$/, 'txt'), 'utf8')).split('\n')
    const { stdout } = await execute('pdfinfo', [path])
    return { printer, title, path, pages: Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]) }
  }

  /** Process id of the daemon, for scripts that freeze it at a moment of their own. */
  get pid(): number {
    const pid = this.#daemon?.pid
    if (pid === undefined) throw new Error('the daemon is down')
    return pid
  }

  /** The daemon hangs: it takes connections and does not answer. */
  freeze(): void {
    this.#signal('SIGSTOP')
  }

  thaw(): void {
    this.#signal('SIGCONT')
  }

  /** The daemon is down, as after a crash. */
  async kill(): Promise<void> {
    const daemon = this.#daemon
    if (!daemon) return
    const ended = new Promise(resolve => daemon.once('exit', resolve))
    this.#signal('SIGKILL')
    await ended
    this.#daemon = null
    process.removeListener('exit', this.#endWithUs)
  }

  async stop(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async #run(program: string, args: readonly string[]): Promise<void> {
    await execute(program, args, { env: this.env, timeout: 10_000 })
  }

  #signal(signal: NodeJS.Signals): void {
    this.#daemon?.kill(signal)
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
