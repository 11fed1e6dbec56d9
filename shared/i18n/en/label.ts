import type { Texts } from '../texts.ts'

export const label: Texts['label'] = {
  title: labels => `Courier labels (${labels})`,
  courier: { sf: 'SF Express', yunda: 'Yunda Express' },
  freightCollect: 'Freight collect',
  routeCode: 'Routing code',
  routeMark: 'Marker',
  to: 'To',
  from: 'From',
  contents: (sheets, orderNo) => `Fapiao, ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'} · order number ${orderNo}`,
  sheets: sheets => `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`,
  order: orderNo => `Order number ${orderNo}`,
  remark: text => `Remark: ${text}`,
  checked: 'Inspected',
  receivedBy: 'Received by',
  receivedAt: 'Time',
  stub: 'Branch copy',
  fileName: (courier, date, labels) => `Courier labels ${courier} ${date} (${labels})`,
  missing: (waybill, characters) =>
    `Waybill ${waybill}: the printing font lacks ${characters}. The label leaves a ruled space for each: write them in by hand.`,
  cut: (waybill, fields) =>
    `Waybill ${waybill}: too long to be printed whole: ${fields}. Shorten it, then print this label again.`,
  field: {
    name: 'recipient’s name',
    phone: 'recipient’s phone',
    address: 'recipient’s address',
    sender: 'sender',
    route: 'routing code or marker',
    orderNo: 'order number',
    remark: 'remark',
  },
  fault: {
    fontUnavailable:
      'The printing font did not load, so no labels were made. Open the program again; if that does not help, reinstall it.',
    badWaybill:
      'A waybill number does not have the form of its courier, so this batch was not made. Check the numbers and print again.',
    sameWaybillTwice:
      'The same waybill number stands twice in this batch, so no labels were made. Give one of the parcels another number.',
    renderFailed:
      'The labels were not made and nothing was printed. Try again; if that fails note the time and tell a technician.',
    workerFailed:
      'The part that makes labels stopped and has been started again. Nothing was printed; print the labels again.',
  },
}
