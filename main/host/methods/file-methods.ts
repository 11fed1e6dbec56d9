import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'
import { replaceFile } from '../durable-file.ts'
import { proposedName } from '../proposed-name.ts'
import { writeProblem } from '../system-error.ts'

/** Methods that save files where the user wants them. */
export function fileMethods({ ports }: Desk): Pick<HostMethods, 'files.save'> {
  return {
    'files.save': async ({ name, content }) => {
      if (!ports.saveDialog) return refused({ code: 'notSupported' })
      const path = await ports.saveDialog(proposedName(name))
      if (path === null) return ok(null)
      try {
        await replaceFile(path, Buffer.from(content, 'base64'))
        return ok({ path })
      } catch (error) {
        return refused(writeProblem(error))
      }
    },
  }
}
