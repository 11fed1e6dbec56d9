import type { LabelModel } from '../../shared/documents/label-model.ts'

/** A parcel of three sheets by SF, freight collect. */
export const plainLabel: LabelModel = {
  courier: 'sf',
  waybill: 'SF1402837465921',
  size: '100x150',
  recipient: {
    name: '王晓岚',
    phone: '13812345606',
    address: '上海市浦东新区张江高科技园区博云路2号浦软大厦12层1203室',
  },
  sender: {
    name: '世纪互联上海分公司',
    address: '上海市浦东新区科苑路88号德国中心3号楼657',
    contact: '朱琴琴',
    phone: '021-28986102',
  },
  sheets: 3,
  orderNo: '2703729684',
  freightCollect: true,
  route: null,
  date: '2026-11-22',
  remark: '',
  masked: false,
  language: 'zh-CN',
}

/** A label of its own number: SF in 15 characters and 12 digits, Yunda in 13 and 15 digits, turn by turn. */
export function labelOf(index: number, changes: Partial<LabelModel> = {}): LabelModel {
  const serial = String((index * 7919) % 100_000).padStart(5, '0')
  const numbers = [
    { courier: 'sf', waybill: `SF14028${serial}921` },
    { courier: 'yunda', waybill: `43128${serial}765` },
    { courier: 'sf', waybill: `6189${serial}473` },
    { courier: 'yunda', waybill: `31286${serial}40917` },
  ] as const
  return { ...plainLabel, freightCollect: index % 3 === 0, ...(numbers[index % 4] ?? numbers[0]), ...changes }
}
