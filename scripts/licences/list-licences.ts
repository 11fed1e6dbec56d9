import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { packageFolders, packagesWithin, packedFolders } from './package-folders.ts'
import { type Licence, readLicence, readUnpublishedTexts, type UnpublishedTexts } from './read-licence.ts'

const root = join(import.meta.dirname, '../..')
const hostConfigs = ['vite.electron.config.ts', 'vite.preload.config.ts', 'vite.browser-host.config.ts']

/** In the program without a module of their own: the shell, what the bundler adds, what the scan was compiled with. */
const besides = ['electron', 'vite', 'assemblyscript']

/** What the bundler says of a file it makes. */
type Output = Rolldown.OutputBundle[string]

/** Writes `licences.json` beside the window: name, version and licence text of everything bundled or packed with the program. */
export function listLicences(): { readonly plugin: Plugin; readonly inWorkers: Plugin } {
  const modules: string[] = []
  const collect: Plugin = {
    name: 'collect-packages',
    generateBundle(_, bundle) {
      modules.push(...Object.values(bundle).flatMap(modulesOf))
    },
  }
  const plugin: Plugin = {
    name: 'list-licences',
    async generateBundle(_, bundle) {
      modules.push(...Object.values(bundle).flatMap(modulesOf), ...(await hostModules()))
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(gatherLicences(modules)) })
    },
  }
  return { plugin, inWorkers: collect }
}

/** Every licence of what these modules come from, by name. Throws where one has no text. */
export function gatherLicences(modules: readonly string[]): readonly Licence[] {
  const folder = join(root, 'assets', 'licences')
  const unpublished = readUnpublishedTexts(folder)
  const added = besides.map(name => join(root, 'node_modules', name))
  const own = [...packageFolders(root, modules), ...packedFolders(root), ...added].map(path =>
    readLicence(path, unpublished),
  )
  const inside = modules.flatMap(id => {
    const [carrier] = packageFolders(root, [id])
    if (carrier === undefined) return []
    const { name, version } = readLicence(carrier, unpublished)
    return packagesWithin(id)
      .filter(within => within !== name)
      .map(within => readWithin(within, `${name} ${version}`, unpublished))
  })
  const noPackages: readonly Licence[] = JSON.parse(readFileSync(join(folder, 'besides.json'), 'utf8')).map(
    ({ file, ...rest }: Omit<Licence, 'text'> & { readonly file: string }) => ({
      ...rest,
      text: readFileSync(join(folder, file), 'utf8').trim(),
    }),
  )
  const unique = new Map(
    [...own, ...inside, ...noPackages].map(one => [`${one.name} ${one.version} ${one.within}`, one]),
  )
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function readWithin(name: string, within: string, unpublished: UnpublishedTexts): Licence {
  const folder = join(root, 'node_modules', name)
  const licence = existsSync(folder) ? readLicence(folder, unpublished) : unpublished.licenceOf(name)
  return { ...licence, version: '', within }
}

function modulesOf(file: Output): readonly string[] {
  return file.type === 'chunk' ? file.moduleIds : file.originalFileNames
}

async function hostModules(): Promise<readonly string[]> {
  const bundles = []
  for (const configFile of hostConfigs) {
    bundles.push(await build({ root, configFile: join(root, configFile), logLevel: 'silent', build: { write: false } }))
  }
  return bundles
    .flat()
    .flatMap(bundle => ('output' in bundle ? bundle.output : []))
    .flatMap(modulesOf)
}

function key({ name, within, version }: Licence): string {
  return `${name.toLowerCase()} ${within ?? ''} ${version}`
}
