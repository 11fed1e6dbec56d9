import type { Texts } from '../texts.ts'

export const dispatch: Texts['dispatch'] = {
  title: 'Courier',
  parts: {
    toMail: 'To mail',
    labels: 'Labels',
    collection: 'Collection',
    pools: 'Waybill numbers',
    centralExport: 'Report back',
  },
  nextPart: 'Next part',
  courier: { sf: 'SF', yunda: 'Yunda' },
}
