import type { Command } from '../../shared/domain/command.ts'
import type { MemoryLedger } from './memory-ledger.ts'
import { sampleApplication, sampleSheet } from './sample-application.ts'

/** Numbers of the SF pool of a courier day, in the order they came. */
export const poolNumbers: readonly string[] = ['1', '2', '3', '4', '5'].map(digit => `SF999900001000${digit}`)

/** The number on paper that Yunda printed. */
export const ownNumber = '9999000010007'

/**
 * Lives through a day with everything that can happen to parcels. In the end FP50 (two sheets) is shipped under the first number and
 * on a manifest, FP60 is back at the branch, FP70 waits under Yunda's paper, FP80 is to be collected after all and FP90 to be mailed.
 */
export function liveThroughCourierDay(ledger: MemoryLedger): void {
  const ask = (command: Command) => ledger.record(command)
  const [first = '', second = '', third = '', fourth = ''] = poolNumbers
  const reason = '客户要求'
  const pack = (application: string, ...sheets: number[]) => ({ application, sheets: sheets.map(sampleSheet) })
  const all = [
    sampleApplication({ first: 50, sheets: 2, delivery: 'sf' }),
    sampleApplication({ first: 60, delivery: 'sf' }),
    sampleApplication({ first: 70, delivery: 'yunda' }),
    sampleApplication({ first: 80, delivery: 'sf' }),
    sampleApplication({ first: 90 }),
  ]
  ledger.importAll(all)
  const numbers = poolNumbers.map(number => ({ number, route: null }))
  ask({ kind: 'addWaybills', courier: 'sf', account: '月结', via: 'file', numbers })
  const parcels = [pack('FP50', 50, 51), pack('FP60', 60), pack('FP80', 80)]
  ask({ kind: 'reserveLabels', courier: 'sf', account: '月结', freightCollect: true, parcels })
  ledger.printLabels([first, second])
  ask({ kind: 'reprintLabel', waybill: first })
  ask({ kind: 'voidWaybills', waybills: [third, fourth], reason })
  ask({ kind: 'changeDelivery', application: 'FP80', from: 'sf', to: 'pickup', reason })
  ask({ kind: 'useOwnWaybill', courier: 'yunda', waybill: ownNumber, ...pack('FP70', 70) })
  const recipient = { name: '解子墨', phone: '13900000917', address: '上海市静安区南京西路1266号', postcode: '' }
  ask({ kind: 'correctRecipient', application: 'FP60', recipient, reason })
  ask({ kind: 'collectParcel', courier: 'sf', waybill: first })
  ask({ kind: 'undoCollection', waybill: first })
  ask({ kind: 'collectParcel', courier: 'sf', waybill: first })
  ask({ kind: 'collectParcel', courier: 'sf', waybill: second })
  ask({ kind: 'closeManifest', courier: 'sf' })
  ask({ kind: 'exportChanges', headers: 'zh-CN' })
  ask({ kind: 'returnParcel', waybill: second, reason })
  ask({ kind: 'changeDelivery', application: 'FP90', from: 'pickup', to: 'yunda', reason })
  ask({ kind: 'exportChanges', headers: 'en' })
  ledger.importAll(all)
}
