import type { Command } from '../../shared/domain/command.ts'
import type { MemoryLedger } from './memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from './sample-application.ts'

/** Lives through a day with everything that can happen to sheets. Slip 0001 is annulled, 0002 stands, 0005 is the last. */
export function liveThroughBusyDay(ledger: MemoryLedger): void {
  const ask = (command: Command) => ledger.record(command)
  const reason = '抬头有误'
  ledger.importAll([
    sampleApplication({ first: 1, sheets: 3 }),
    sampleApplication({ first: 10, sheets: 2, delivery: 'sf' }),
    sampleApplication({ first: 20 }),
  ])
  ask(handOver('FP1', [1, 2]))
  ask({ kind: 'reprint', slipNo: 'SH-20261122-0001' })
  ask({ kind: 'reveal', application: 'FP1' })
  ask({ kind: 'voidHandover', slipNo: 'SH-20261122-0001', reason })
  ask(handOver('FP1', [1, 2, 3]))
  ask({ kind: 'takeBack', sheets: [sampleSheet(2)], reason, documentKind: null, collector: null })
  ask({ kind: 'sendBack', sheets: [sampleSheet(2)], reason })
  ledger.importAll([sampleApplication({ first: 1, sheets: 1 }), sampleApplication({ first: 30, sheets: 2 })], false)
  ask({ kind: 'receive', sheets: [sampleSheet(30)], via: 'list' })
  ask({ kind: 'linkReissue', oldSheet: sampleSheet(2), newSheet: sampleSheet(30) })
  ask({ kind: 'voidSheets', sheets: [sampleSheet(20)], reason })
  ask(handOver('FP30', [30]))
}
