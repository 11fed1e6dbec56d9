import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Where Electron keeps its fuses in its program: a sentinel, a version, a count and one character a fuse. */
const fuseWire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0811110011')

/** A Windows program that does nothing, with version data and the fuse wire in it. */
function makeProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(Uint8Array.from(fuseWire).buffer)
  return Buffer.from(program.generate())
}

/** Writes a folder the packager takes for Electron, for Windows and for Linux. */
export async function writeElectronFolder(folder: string): Promise<void> {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const app = join(folder, 'default-app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{}')
  await createPackage(app, join(folder, 'resources', 'default_app.asar'))
  writeFileSync(join(folder, 'electron.exe'), makeProgram(), { mode: 0o755 })
  writeFileSync(join(folder, 'electron'), fuseWire, { mode: 0o755 })
  mkdirSync(join(folder, 'locales'))
  for (const name of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), name)
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name)
}
