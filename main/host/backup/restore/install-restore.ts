import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile, syncFolder } from '../../durable-file.ts'
import { systemCode } from '../../system-error.ts'

/** What takes the place of what. Written into the unpacked folder before it is committed. */
export interface InstallPlan {
  /** Where the present files go, relative to the data folder; nobody else uses it. */
  readonly aside: string
  /** The station of the restored branch, null where it keeps its own. */
  readonly station: string | null
  /** Files and folders of the data folder, and whether the unpacked folder has a new one. */
  readonly items: readonly { readonly name: string; readonly isNew: boolean }[]
}

const FOLDER = 'restore'
const PLAN = 'plan.json'

/**
 * Commits a restore: from the moment this returns it happens, whatever else does, for the next `finishRestore` carries it out. Everything
 * that needs room is written before. Throws system errors; nothing has changed then.
 */
export async function commitRestore(dataFolder: string, unpacked: string, plan: InstallPlan): Promise<void> {
  const aside = join(dataFolder, plan.aside)
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const folder of [aside, join(dataFolder, 'set-aside')]) await syncFolder(folder)
  await replaceFile(join(unpacked, PLAN), `${JSON.stringify(plan)}\n`)
  await rename(unpacked, join(dataFolder, FOLDER))
  await syncFolder(dataFolder)
}

/** Carries out a restore that was committed, also one a crash interrupted; null where there is none. Throws system errors. */
export async function finishRestore(dataFolder: string): Promise<InstallPlan | null> {
  const folder = join(dataFolder, FOLDER)
  const plan = await readPlan(folder)
  if (plan) {
    const aside = join(dataFolder, plan.aside)
    for (const { name, isNew } of plan.items) {
      const fresh = join(folder, name)
      // Where the new one has been moved already, what stands in its place is it.
      if (isNew && !(await isThere(fresh))) continue
      const place = join(dataFolder, name)
      if (await isThere(place)) await rename(place, join(aside, name))
      if (isNew) await rename(fresh, place)
    }
    for (const changed of [aside, dataFolder, folder]) await syncFolder(changed)
  }
  await rm(folder, { recursive: true, force: true })
  return plan
}

async function readPlan(folder: string): Promise<InstallPlan | null> {
  try {
    return JSON.parse(await readFile(join(folder, PLAN), 'utf8')) as InstallPlan
  } catch (error) {
    // Without its plan it is what is left of one that has been carried out.
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
