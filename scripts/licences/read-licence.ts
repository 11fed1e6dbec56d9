import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What somebody else's work in the program is used under. */
export interface Licence {
  readonly name: string
  /** '' where it is not known, as of what another package carries inside. */
  readonly version: string
  /** The package that carries it inside, null for one of its own. */
  readonly within: string | null
  /** The short name, `MIT`. */
  readonly licence: string
  readonly text: string
}

/** What a tool was itself built with does not come into the program. */
const builtWith = /^# Licenses of bundled dependencies$[\s\S]*/m
const ownText = /^(licen[cs]e|copying|notice)/i

/** The licence of an installed package. Throws where there is no text: what the licence demands could not be met. */
export function readLicence(folder: string, unpublished: UnpublishedTexts): Licence {
  const { name, version, license }: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const own = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && ownText.test(entry.name))
    .map(entry => readFileSync(join(folder, entry.name), 'utf8').replace(builtWith, '').trim())
  if (own.length === 0) return { ...unpublished.licenceOf(name), version }
  return { name, version, within: null, licence: license ?? '', text: own.join('\n\n') }
}

/** The licences of packages that publish no text of theirs. */
export interface UnpublishedTexts {
  /** Throws for a package nobody has looked into yet. */
  readonly licenceOf: (name: string) => Licence
}

/** Reads whose the packages without a text are, and the words of their licences. */
export function readUnpublishedTexts(folder: string): UnpublishedTexts {
  const known: Readonly<Record<string, { readonly licence: string; readonly copyright: string }>> = JSON.parse(
    readFileSync(join(folder, 'unpublished.json'), 'utf8'),
  )
  return {
    licenceOf(name) {
      const found = known[name]
      if (!found) throw new Error(`${name} has no licence text; add it to unpublished.json in ${folder}`)
      const { licence, copyright } = found
      const words = readFileSync(join(folder, `${licence.toLowerCase()}.txt`), 'utf8').trim()
      return { name, version: '', within: null, licence, text: `${copyright}\n\n${words}` }
    },
  }
}
