import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { mayGive } from '../../../shared/domain/command.ts'
import { balanceOf } from '../../../shared/domain/custody.ts'
import { decide } from '../../../shared/domain/decide-custody.ts'
import { isImportErased } from '../../../shared/domain/erasure.ts'
import { ok, refused } from '../../../shared/domain/result.ts'
import { shanghaiDay } from '../../../shared/domain/shanghai-time.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import { batchPaths } from '../batches/batch-files.ts'
import type { Desk } from '../desk.ts'
import { readOnlyError } from '../ledger/ledger.ts'

/** Methods that record into and read from the ledger. */
export function ledgerMethods(
  desk: Desk,
): Pick<
  HostMethods,
  | 'ledger.record'
  | 'ledger.after'
  | 'ledger.batch'
  | 'ledger.balance'
  | 'ledger.beginVerify'
  | 'ledger.verification'
  | 'ledger.cancelVerify'
> {
  const { state, ledger, session, clock, batchPages, verifier } = desk
  return {
    'ledger.record': async ({ command }) => {
      const operator = session.operator()
      if (operator === null) return refused({ code: 'notSignedIn' })
      if (!mayGive(state.operators.get(operator)?.roles ?? [], command.kind)) return refused({ code: 'roleMissing' })
      session.touch()
      const recorded = await ledger.record({
        operator,
        decide: () => {
          const day = shanghaiDay(new Date(clock.now()).toISOString())
          return decide(state.custody, command, { branchCode: desk.settings.branch.code, day })
        },
      })
      if (recorded.ok && recorded.value.kind === 'dayClosed') desk.backups.begin()
      return recorded
    },
    'ledger.after': async ({ cursor, limit }) => {
      const head = ledger.head.seq
      return ok({ entries: await ledger.readAfter(cursor, limit), head })
    },
    'ledger.batch': async ({ batch, offset, limit }) => {
      const known = state.batches.get(batch)
      if (!known) return refused({ code: 'batchUnknown' })
      const page = await batchPages.read(batch, offset, limit).catch(() => null)
      if (!page) {
        const broken = { file: batchPaths(batch).publicFile, line: offset + 1, reason: 'batchDamaged' } as const
        ledger.markBroken(broken)
        return refused(readOnlyError(broken))
      }
      if (page.damaged) ledger.markBroken({ ...page.damaged, reason: 'personalDigest' })
      const isErased = (key: ApplicationKey) => isImportErased(state.erasure, key, known.seq)
      const lost = page.erased.find(({ key }) => !isErased(key))
      if (lost) ledger.markBroken({ file: batchPaths(batch).personalFile, line: lost.line, reason: 'personalMissing' })
      // The text may still stand in the file; nobody is told it any more.
      const applications = page.applications.map(application =>
        isErased(application.key) ? { ...application, personal: null } : application,
      )
      return ok({ applications, total: known.applications })
    },
    'ledger.balance': async () => {
      await ledger.settled()
      return ok(balanceOf(state.custody))
    },
    'ledger.beginVerify': async () => ok(await verifier.begin()),
    'ledger.verification': async () => ok(verifier.view()),
    'ledger.cancelVerify': async () => {
      await verifier.stop()
      return ok(null)
    },
  }
}
