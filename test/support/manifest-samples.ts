import type { ManifestModel, ManifestParcel } from '../../shared/documents/manifest-model.ts'
import { hostileLabels } from './hostile-labels.ts'
import { labelOf, plainLabel } from './label-samples.ts'

/** The `index`-th parcel of a courier, with numbers of both lengths. */
export function parcelOf(index: number, changes: Partial<ManifestParcel> = {}): ManifestParcel {
  const { waybill } = labelOf((index >> 1) * 4 + (index % 2) * 2)
  return {
    waybill,
    orderNo: String(2703729684 + index),
    recipient: plainLabel.recipient,
    sheets: 1 + (index % 4),
    freightCollect: index % 9 === 8 ? null : index % 3 !== 2,
    ...changes,
  }
}

/** A manifest of so many parcels by SF. */
export function manifestOf(parcels: number, changes: Partial<ManifestModel> = {}): ManifestModel {
  return {
    manifestNo: 'SH-M20261122-003',
    courier: 'sf',
    at: '2026-11-22T09:05:00Z',
    clerk: '陆远',
    branch: {
      name: '世纪互联上海分公司',
      address: '上海市浦东新区科苑路88号德国中心3号楼657',
      contact: '朱琴琴',
      phone: '021-28986102',
      hotline: '400-089-0365',
    },
    parcels: Array.from({ length: parcels }, (_, index) => parcelOf(index)),
    ledger: { seq: 10_482, hash: '9f3c21a7b0e45d68'.repeat(4) },
    language: 'zh-CN',
    ...changes,
  }
}

/** Data nobody wishes for, which must still come out as a manifest that stays in its lines. */
export const hostileManifests: Readonly<Record<string, ManifestModel>> = {
  'every recipient nobody wishes for': manifestOf(0, {
    parcels: Object.values(hostileLabels).map(({ recipient = plainLabel.recipient, sheets = 2, orderNo }, index) =>
      parcelOf(index, { recipient, sheets, ...(orderNo === undefined ? {} : { orderNo }) }),
    ),
  }),
  'the longest of everything': manifestOf(0, {
    clerk: '名'.repeat(80),
    manifestNo: 'ABCDEF-M20261122-123456789',
    branch: {
      name: '分公司'.repeat(40),
      address: 'Room 657, Building 3, German Center, 88 Keyuan Road, Pudong New Area, Shanghai '.repeat(3),
      contact: '朱'.repeat(30),
      phone: '021-28986102'.repeat(5),
      hotline: '400-089-0365'.repeat(5),
    },
    ledger: { seq: 999_999_999, hash: 'f'.repeat(64) },
    parcels: Array.from({ length: 60 }, (_, index) =>
      parcelOf(index, {
        orderNo: '8'.repeat(60),
        recipient: { name: 'W'.repeat(100), phone: '1'.repeat(60) },
        sheets: 99_999,
      }),
    ),
  }),
  'everything empty': manifestOf(1, {
    clerk: '',
    branch: { name: '', address: '', contact: '', phone: '', hotline: '' },
    parcels: [parcelOf(0, { orderNo: '', recipient: { name: '', phone: '' }, sheets: 0, freightCollect: null })],
  }),
  'no parcels at all': manifestOf(0),
}
