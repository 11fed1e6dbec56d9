export const dispatch = {
  title: '快递',
  parts: { toMail: '待寄', labels: '面单', collection: '揽收', pools: '运单号', centralExport: '回传' },
  nextPart: '下一页',
  courier: { sf: '顺丰', yunda: '韵达' },
}
