import type { HostClient } from '../../shared/host/client.ts'
import type { Input, MethodName } from '../../shared/host/contract.ts'
import { answerOf } from './label-desk.ts'
import { handOver, sampleApplication, sampleSheet, sampleSummary } from './sample-application.ts'
import { makeTinyPdf } from './tiny-pdf.ts'

const pin = '802613'

/** Every name, phone, title, number, PIN and typed word of the day below that is somebody's. */
export const tellingTexts: readonly string[] = [
  ...['朱琴琴', '沈一鸣', '单雪芹', '解子墨', '上海澄波软件有限公司', '91350100M000100Y43'],
  ...['13812345678', '13900000917', '002X', 'LTR-77', 'finance@partner.example.cn', '南京西路1266号', '200030'],
  ...[
    pin,
    '471905',
    '357924',
    'zhuqinqin',
    '021-28986102',
    '换抬头给解子墨',
    'SH-20261122-0001',
    'FP1',
    'SF1000000000001',
  ],
  ...['six words nobody would guess'],
]

/**
 * A day with people, pickups, mistakes, wrong PINs, prints that fail and calls that are no calls, with what is somebody's in every
 * place a window can put it.
 */
export async function liveTellingDay({ call }: HostClient): Promise<void> {
  const { operator } = answerOf(await call('desk.setUpEmpty', { name: '朱琴琴', pin }))
  const clerk = answerOf(await call('operators.add', { name: '沈一鸣', pin: '471905', roles: ['clerk'] }))
  const { head } = answerOf(await call('desk.status', {}))
  const { id } = answerOf(await call('imports.begin', { head: head.seq }))
  answerOf(await call('imports.append', { id, applications: [sampleApplication({ first: 1, sheets: 4 })] }))
  answerOf(await call('imports.commit', { id, summary: { ...sampleSummary, fileName: '解子墨 13900000917.xlsx' } }))
  const choice = { printer: '朱琴琴的打印机', paper: 'zhuqinqin' }
  const printers = { slip: choice, label: choice, manifest: choice, report: choice }
  const columnMappings = { '解子墨|13900000917': { 解子墨: 'ignore' } }
  answerOf(await call('settings.change', { patch: { printers, columnMappings } }))
  answerOf(await call('backup.setPassphrase', { pin, passphrase: 'six words nobody would guess' }))

  const handed = handOver('FP1', [1, 2])
  const collector = { ...handed.collector, letterNo: 'LTR-77' }
  answerOf(await call('ledger.record', { command: { ...handed, collector, remark: '换抬头给解子墨' } }))
  const recipient = { name: '解子墨', phone: '13900000917', address: '上海市静安区南京西路1266号', postcode: '200030' }
  const corrected = { kind: 'correctRecipient', application: 'FP1', recipient, reason: '换抬头给解子墨' } as const
  answerOf(await call('ledger.record', { command: corrected }))
  answerOf(await call('ledger.record', { command: { kind: 'reveal', application: 'FP1' } }))
  const pdf = makeTinyPdf().toString('base64')
  const order = { documentKind: 'slip', title: '交接单 单雪芹', reference: 'SH-20261122-0001', copies: 1, pdf } as const
  answerOf(await call('print.submit', order))

  const refused: readonly [MethodName, unknown][] = [
    ['ledger.record', { command: handed }],
    ['ledger.record', { command: { kind: 'voidSheets', sheets: [sampleSheet(77)], reason: '换抬头给解子墨' } }],
    [
      'ledger.record',
      { command: { kind: 'useOwnWaybill', courier: 'sf', waybill: 'SF1000000000001', 单雪芹: '002X' } },
    ],
    ['privacy.erase', { applications: ['FP1'], entries: [], basis: 'request', pin: '357924' }],
    ['operators.add', { name: '沈一鸣', pin, roles: ['clerk'] }],
    ['print.submit', { ...order, pdf: Buffer.from('单雪芹').toString('base64') }],
    ['session.signIn', { operator: clerk.id, pin: '357924' }],
    ['session.signIn', { operator: '沈一鸣', pin: '471905' }],
    ['print.retry', { id: '单雪芹 13812345678' }],
    ['单雪芹 13812345678' as MethodName, { pin }],
  ]
  for (const [method, input] of refused) await call(method, input as Input<MethodName>)
  answerOf(await call('session.signIn', { operator: operator.id, pin }))
}
