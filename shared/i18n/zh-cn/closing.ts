import type { StockFlow } from '../../domain/stock.ts'

/** The terms of the equation. */
const term: Readonly<Record<keyof StockFlow | 'closing', string>> = {
  opening: '期初',
  received: '收到',
  takenBack: '从客户收回',
  handoverVoided: '作废交接收回',
  returned: '快递退回',
  handedOver: '领取',
  shipped: '寄出',
  sentBack: '退回服务中心',
  void: '作废',
  closing: '期末在库',
}

export const closing = {
  term,
  equation: '收发平衡',
  since: (closeNo: string, at: string) => `上次日结 ${closeNo}（${at}）以来`,
  sinceStart: '还没有日结过，从建立台账起算',
  balanced: '收发相符，差额为 0',
  off: (n: string) => `相差 ${n} 张，不能日结`,
  checking: '正在核对',
  pending: {
    title: '还没有办完的',
    none: '打印、快递、盘点都已办完',
    printJobs: (n: string) => `${n} 份打印还没有结果`,
    parcels: (n: string) => `${n} 件邮件有运单号，快递还没有取走`,
    stockTake: (takeNo: string) => `盘点 ${takeNo} 还没有完成`,
    toPrinting: '去打印',
    toDispatch: '去快递',
    toStockTake: '去盘点',
    stays: '可以先日结：没有办完的会记在日结里。',
    unknown: '打印任务现在读不出来',
  },
  imbalance: {
    title: '对不上的发票',
    hint: '下面每张发票的台账记录推不出它现在的位置。请到台账核对全链，并联系技术支持。',
    unexplained: '逐张重算没有找出差在哪一张。请到台账核对全链，并联系技术支持。',
    sheet: '发票',
    entries: '台账记录',
    counted: '按记录增减',
    changed: '实际增减',
  },
  corrections: {
    title: '本期更正',
    label: '本期更正以前日结的',
    none: '本期没有更正以前日结的内容',
    column: { at: '时间', what: '事项', about: '单号', sheets: '张数', corrects: '更正的日结', operator: '经办' },
  },
  close: '日结',
  ask: {
    title: (day: string) => `${day} 日结`,
    question: (n: string) => `在库 ${n} 张，收发相符。现在日结吗？`,
    will: '日结后，到现在为止的收发不再变动。以后的更正记在下一期，并写明更正的是哪次日结。',
    pending: '还没有办完的会记在日结里：',
    confirm: '确认日结',
  },
  done: (closeNo: string, sheets: string) => `日结 ${closeNo} 已写盘，在库 ${sheets} 张`,
  head: (seq: string, hash: string) => `台账末笔 #${seq}，校验值 ${hash}`,
  earlier: {
    title: '以前的日结',
    none: '还没有日结',
    noneHint: '第一次日结后，这里列出每次的收发。',
    column: { closeNo: '日结号', at: '时间', equation: '收发', closing: '在库', operator: '经办' },
    detail: (closeNo: string) => `日结 ${closeNo}`,
    pending: (printJobs: string, parcels: string, handovers: string) =>
      `当时没有办完的：打印 ${printJobs}，未揽收邮件 ${parcels}，未完成交接 ${handovers}`,
    keys: '看收发和校验值',
  },
  list: { back: '返回日结' },
}
