import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCommand } from './run-command.mjs'

const stallLimit = 20_000
const totalLimit = 5 * 60_000
const retryAfter = 24 * 60 * 60_000

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const program = programs[process.platform] ?? 'electron'

/** The Electron program, null when its binary is not there. `ELECTRON_OVERRIDE_DIST_PATH` names another folder. */
export function findElectron(root) {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  const path = join(folder, program)
  return existsSync(path) ? path : null
}

function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function explain(error, stalled) {
  if (stalled) return 'the connection stood still'
  return error.cause?.code ?? error.cause?.message ?? error.message
}

async function download(root, say) {
  const folder = join(root, 'node_modules', 'electron')
  const require = createRequire(join(folder, 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href)
  const controller = new AbortController()
  let stalled = false
  const stop = () => {
    stalled = true
    controller.abort()
  }
  let stallTimer = setTimeout(stop, stallLimit)
  const totalTimer = setTimeout(stop, totalLimit)
  let told = 0
  const onProgress = async ({ transferred, total }) => {
    clearTimeout(stallTimer)
    stallTimer = setTimeout(stop, stallLimit)
    const tenth = total ? Math.floor((transferred / total) * 10) : 0
    if (tenth > told) say(`  Electron: ${tenth * 10} % of ${Math.round(total / 1e6)} MB`)
    told = Math.max(told, tenth)
  }
  try {
    await downloadArtifact({
      version: require('./package.json').version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('./checksums.json'),
      downloadOptions: { quiet: true, signal: controller.signal, getProgressCallback: onProgress },
    })
    return null
  } catch (error) {
    return explain(error, stalled)
  } finally {
    clearTimeout(stallTimer)
    clearTimeout(totalTimer)
  }
}

/**
 * Fetches the Electron binary. Answers null, or why there is none. A fetch that failed is not repeated for a day, unless
 * `insist`.
 */
export async function fetchElectron(root, say, insist) {
  const marker = join(root, 'node_modules', '.electron-fetch-failed')
  if (!insist && ageOf(marker) < retryAfter)
    return `its binary could not be fetched earlier (${readFileSync(marker, 'utf8')}); --host electron tries again`
  say('Fetching the Electron binary (once, about 110 MB) …')
  const reason = await download(root, say)
  if (reason !== null) {
    writeFileSync(marker, reason)
    return `its binary could not be fetched (${reason}); ELECTRON_MIRROR may name a nearer source`
  }
  // The archive is in the cache now; Electron's own script unpacks it.
  const code = await runCommand(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { cwd: root })
  return code === 0 && findElectron(root) ? null : `its binary could not be unpacked (${code})`
}
