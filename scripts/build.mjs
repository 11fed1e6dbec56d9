#!/usr/bin/env node
// Builds what is stale: `node scripts/build.mjs [renderer] [browser-host] [electron] [verify]`, all when none is named.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runExclusively } from './exclusive.mjs'
import { hashSources } from './source-hash.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const everywhere = ['package.json', 'package-lock.json', 'shared', 'assets']

const targets = {
  renderer: { configs: ['vite.renderer.config.ts'], sources: ['index.html', 'renderer', 'scripts/licences'] },
  'browser-host': { configs: ['vite.browser-host.config.ts'], sources: ['main/host', 'main/browser-host'] },
  electron: { configs: ['vite.electron.config.ts', 'vite.preload.config.ts'], sources: ['main/host', 'main/electron'] },
  verify: { configs: ['vite.verify.config.ts'], sources: ['main/host'] },
}

const stampFile = join(root, 'dist', '.build.json')

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

function writeStamp(name, hash) {
  writeFileSync(`${stampFile}.new`, `${JSON.stringify({ ...readStamps(), [name]: hash }, null, 2)}\n`)
  renameSync(`${stampFile}.new`, stampFile)
}

async function buildTarget(name) {
  const { build } = await import('vite')
  const folder = join(root, 'dist', name)
  const fresh = join(root, 'dist', `.${name}-new`)
  rmSync(fresh, { recursive: true, force: true })
  // Begun by a test it would be built for one: slower, and with the paths of this machine in it.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    for (const config of targets[name].configs) {
      await build({ root, configFile: join(root, config), logLevel: 'warn', build: { outDir: fresh } })
    }
  } finally {
    if (before !== undefined) process.env.NODE_ENV = before
  }
  // The finished folder takes the place of the old one, so a failed build leaves the last good one.
  rmSync(folder, { recursive: true, force: true })
  renameSync(fresh, folder)
}

/** Builds the named targets whose sources have changed since their last build; one line each through `say`. */
export async function buildStale(names, say) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  await runExclusively(join(root, 'dist', '.build.lock'), async () => {
    for (const name of names) {
      const { configs, sources } = targets[name]
      const hash = hashSources(root, [...everywhere, ...configs, ...sources])
      if (readStamps()[name] === hash && existsSync(join(root, 'dist', name))) {
        say(`${name}: up to date`)
        continue
      }
      const started = performance.now()
      await buildTarget(name)
      writeStamp(name, hash)
      say(`${name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    }
  })
}

/** The names `buildStale` takes. */
export const buildTargets = Object.keys(targets)

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2)
  const unknown = asked.filter(name => !buildTargets.includes(name))
  if (unknown.length > 0) {
    console.error(`Unknown target: ${unknown.join(', ')}. Known: ${buildTargets.join(', ')}.`)
    process.exit(2)
  }
  try {
    await buildStale(asked.length > 0 ? asked : buildTargets, console.log)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
