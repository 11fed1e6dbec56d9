import type { SlipModel } from '../../shared/documents/slip-model.ts'
import { groupOf, plainSlip, sheetOf, slipOf } from './slip-samples.ts'

const emptySheet = {
  kind: 'roll',
  code: null,
  number: '',
  digitalNumber: null,
  issueDate: null,
  amount: null,
  tax: null,
  total: null,
} as const

/** Data nobody wishes for, which must still come out as a slip that stays in its lines. */
export const hostileSlips: Readonly<Record<string, SlipModel>> = {
  'a title of 200 Han characters': slipOf(3, { groups: [groupOf('长'.repeat(200), 3)] }),
  'a title of 200 characters the font lacks': slipOf(3, { groups: [groupOf('𠮷'.repeat(200), 3)] }),
  'a title that is one Latin word': slipOf(3, { groups: [groupOf('W'.repeat(200), 3)] }),
  'everything empty': {
    ...plainSlip,
    clerk: '',
    branch: { name: '', address: '', contact: '', phone: '', hotline: '' },
    groups: [{ title: '', taxpayerId: '', orderNo: '', applicationNo: null, sheets: [emptySheet] }],
    collector: { ...plainSlip.collector, name: '', last4: '', phone: '' } as SlipModel['collector'],
  },
  'no sheets at all': { ...plainSlip, groups: [] },
  'every text very long': {
    ...plainSlip,
    clerk: '名'.repeat(80),
    mark: { reissueOf: '3100251130-25215622'.repeat(6) },
    reprint: 12345,
    branch: {
      name: '分公司'.repeat(40),
      address: 'Room 657, Building 3, German Center, 88 Keyuan Road, Pudong New Area, Shanghai '.repeat(3),
      contact: '朱'.repeat(30),
      phone: '021-28986102'.repeat(5),
      hotline: '400-089-0365'.repeat(5),
    },
    groups: [
      {
        title: '有限公司\n'.repeat(60),
        taxpayerId: '9'.repeat(120),
        orderNo: '8'.repeat(120),
        applicationNo: 'F'.repeat(120),
        sheets: Array.from({ length: 3 }, (_, index) => ({
          ...sheetOf(index),
          code: '1'.repeat(60),
          number: '2'.repeat(60),
          digitalNumber: '3'.repeat(90),
          issueDate: '2026-10-19'.repeat(4),
          amount: Number.MAX_SAFE_INTEGER,
          tax: -Number.MAX_SAFE_INTEGER,
          total: 9_999_999_999_999,
        })),
      },
    ],
    collector: {
      name: '欧阳'.repeat(50),
      inPerson: false,
      documentKind: 'foreignResidentCard',
      last4: 'XXXX'.repeat(20),
      phone: '13812345606'.repeat(8),
      letterNo: 'WT'.repeat(80),
      proxyNote: '委托书原件、身份证复印件'.repeat(30),
    },
    remark: '客户要求分两次领取。'.repeat(60),
  },
  'forty applications of one sheet': {
    ...plainSlip,
    groups: Array.from({ length: 40 }, (_, index) => groupOf('苏州工业园区澄湖精密机械制造股份有限公司', 1, index)),
  },
}
