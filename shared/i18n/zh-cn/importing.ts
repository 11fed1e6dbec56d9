import type { FieldName } from '../../domain/import/fields.ts'
import type { FileRefusal } from '../../domain/import/file-refusal.ts'
import type { IssueCode, IssueParams } from '../../domain/import/row-issue.ts'

export const importing = {
  /** What a column can mean. */
  field: {
    applicationNo: '申请单号',
    orderNo: '订单号',
    title: '发票抬头',
    taxpayerId: '纳税人识别号',
    addressPhone: '注册地址及电话',
    buyerPhone: '注册电话（单独一列）',
    bankAccount: '开户行及账号',
    accountNo: '银行账号（单独一列）',
    payer: '付款人姓名',
    purpose: '用途',
    kind: '发票种类',
    code: '发票代码',
    number: '发票号码',
    digitalNumber: '数电票号码（20 位）',
    issueDate: '开票日期',
    amount: '金额（不含税）',
    tax: '税额',
    total: '价税合计',
    paymentDate: '付款日期',
    appliedDate: '申请日期',
    status: '状态',
    expectedDate: '预计寄票时间',
    remark: '备注',
    delivery: '运送方式',
    recipient: '收件人',
    phone: '收件电话',
    address: '收件地址',
    postcode: '邮编',
    waybill: '运单号',
    email: '邮箱',
  } satisfies Record<FieldName, string>,
  ignoreColumn: '不导入这一列',
  phase: { reading: '正在读取文件', checking: '正在逐行检查', comparing: '正在与台账比较' },
  verdict: { new: '新增', changed: '有变化', unchanged: '无变化', refused: '不导入', warned: '有提示' },
  change: {
    billAdded: (sheet: string | null) => (sheet ? `新增发票 ${sheet}` : '新增一笔未开具的帐单'),
    billDropped: () => '去掉一笔未开具的帐单',
    billVanished: (sheet: string | null) => `文件里不再有发票 ${sheet ?? ''}（台账保留）`,
    billReturned: (sheet: string | null) => `文件里又有发票 ${sheet ?? ''}`,
  },
  /** Why a file cannot be read, and what to do. */
  unreadable: {
    empty: '文件是空的。请在世纪互联发票管理系统里重新导出。',
    noHeader: '找不到表头。第一行（或标题行下面）应有“订单号”“发票抬头”等列名，请重新导出。',
    noRows: '只有表头，没有数据。请检查导出时选择的日期和状态。',
    tooLarge: '文件太大。请按月份分几次导出。',
    tooManyRows: '行数太多：CSV 最多 150 万行，XLSX 最多 50 万行。请按月份分几次导出。',
    oldExcel: '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
    binaryExcel: '这是 Excel 二进制工作簿（.xlsb）。请另存为“Excel 工作簿（.xlsx）”后再导入。',
    passwordProtected: '文件有打开密码。请在 Excel 或 WPS 里取消密码，保存后再导入。',
    openDocument: '这是 OpenDocument 表格（.ods）。请另存为“Excel 工作簿（.xlsx）”后再导入。',
    webPage: '这是网页，只是文件名写成了表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
    xmlSpreadsheet: '这是 XML 表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
    pdf: '这是 PDF，不是表格。请在世纪互联发票管理系统里导出 XLSX 或 CSV。',
    image: '这是图片，不是表格。请在世纪互联发票管理系统里导出 XLSX 或 CSV。',
    archive: '这是压缩文件。请先解压，再导入里面的 XLSX 或 CSV。',
    otherDocument: '这不是表格文件。请导入世纪互联发票管理系统导出的 XLSX 或 CSV。',
    truncated: '文件不完整，结尾缺失。可能没有下载完，请重新导出或重新拷贝。',
    damaged: '文件已损坏，读不出来。请重新导出；如果仍然这样，用 Excel 打开后另存一份再导入。',
    encodingUnknown: '认不出文字编码。请把文件另存为“CSV UTF-8”或“Excel 工作簿（.xlsx）”后再导入。',
    quoteNeverCloses: '有一个单元格的引号没有结束，后面的内容全连在一起了。请重新导出，或另存为 XLSX 后再导入。',
  } satisfies Record<FileRefusal, string>,
  /** Why a row is refused or warned, and what to do. */
  reason: {
    damagedNumber: ({ value }) =>
      `“${value}”是科学计数法，原来的数字已丢失。请重新导出，不要用表格软件另存；或先把这一列设为文本。`,
    lostDigits: ({ value }) => `“${value}”超过 15 位，后面的数字已被表格软件改成 0。请重新导出，先把这一列设为文本。`,
    errorCell: ({ value }) => `单元格是错误值“${value}”。请在原表改正后重新导入。`,
    tooLong: ({ limit }) => `内容超过 ${limit} 个字，可能串了列。请检查这一行。`,
    tooManyCells: ({ expected, found }) =>
      `表头有 ${expected} 列，这一行有 ${found} 列，内容可能串了列。请检查抬头或地址里有没有多余的分隔符。`,
    keyMissing: () => '没有申请单号，也没有订单号，不知道属于哪个发票申请。请补上后重新导入。',
    titleMissing: () => '没有发票抬头。请在世纪互联发票管理系统里查到抬头，补上后重新导入。',
    kindMissing: () => '没有发票种类，从发票代码也看不出来。请补上后重新导入。',
    kindUnknown: ({ value }) => `不认识发票种类“${value}”。请改成增值税专用发票、增值税普通发票、卷票或数电纸质发票。`,
    kindElectronic: ({ value }) => `“${value}”是电子发票，没有纸质发票可以领取，不用导入。`,
    statusUnknown: ({ value }) => `不认识状态“${value}”。请改成申请中、票源紧张、已开具、已邮寄或已作废。`,
    deliveryUnknown: ({ value }) => `不认识运送方式“${value}”。请改成自取、韵达或顺丰。`,
    wrongForm: ({ value }) =>
      `“${value}”格式不对：发票代码是 10 或 12 位，发票号码是 8 位，数电票号码是 20 位。请按纸质发票改正。`,
    numberWithoutCode: ({ value }) => `有发票号码 ${value}，没有发票代码。请按纸质发票补上发票代码。`,
    codeWithoutNumber: ({ value }) => `有发票代码 ${value}，没有发票号码。请按纸质发票补上发票号码。`,
    moneyUnreadable: ({ value }) => `“${value}”不是金额。请改成 1234.50 这样的数字。`,
    totalsDiffer: ({ amount, tax, total }) =>
      `金额 ${amount} 加税额 ${tax} 不等于价税合计 ${total}。请按纸质发票改正。`,
    taxpayerIdForm: ({ value }) =>
      `“${value}”不可能是纳税人识别号（应为 18 位，旧号 15 或 20 位），可能串了列。请核对后重新导入。`,
    sheetBelongsToOther: ({ sheet, other }) =>
      `发票 ${sheet} 已属于另一个发票申请（${other}）。请与世纪互联服务中心核对这张发票是谁的。`,
    sheetTwiceInFile: ({ sheet, row }) =>
      `发票 ${sheet} 在第 ${row} 行也有，内容不同，不知道哪一行对。请删去错的一行。`,
    ordersDiffer: ({ row }) => `申请单号与第 ${row} 行相同，订单号不同。请核对这两行。`,
    applicationTooLarge: ({ limit }) =>
      `一个发票申请超过 ${limit} 行，申请单号或订单号一列可能选错了。请检查列的对应。`,
    changesOfUnknown: () =>
      '这是回传给世纪互联发票管理系统的文件，本柜台没有这个发票申请。请导入世纪互联发票管理系统导出的文件。',
    rowOfRefusedApplication: ({ row }) =>
      `同一个发票申请的第 ${row} 行不能导入，所以整个申请都不导入，免得少交发票。改正那一行后一起重新导入。`,
    zerosRestored: ({ value, restored }) => `“${value}”开头的 0 被表格软件去掉了，已补成 ${restored}。请核对。`,
    damagedLeftOut: ({ value }) => `“${value}”已被表格软件改坏，没有导入这一格。需要时请重新导出，先把这一列设为文本。`,
    taxpayerIdCheckCharacter: ({ value }) => `纳税人识别号“${value}”的校验码不对。请与客户核对；不影响领取。`,
    taxpayerIdOld: ({ value }) => `“${value}”是 15 或 20 位的旧纳税人识别号。请与客户核对是否已换新号。`,
    taxpayerIdIsResidentId: () => '纳税人识别号是身份证号（个体经营者）。请注意保护个人信息。',
    amountRounded: ({ amount, tax, total }) =>
      `文件里的金额只有 6 位有效数字：${amount} 加 ${tax} 与 ${total} 差几分。金额以纸质发票为准。`,
    negativeAmount: ({ value }) => `金额是负数（${value}），可能是红字发票。请核对是否要在柜台交接。`,
    dateUnreadable: ({ value }) => `看不懂日期“${value}”，这一格没有导入。请改成 2026-11-03 这样的格式。`,
    waybillForm: ({ value }) => `“${value}”不像顺丰或韵达的运单号。请核对。`,
    waybillOfOtherCourier: ({ value }) => `运单号“${value}”的格式属于另一家快递，与运送方式不一致。请核对。`,
    mailedWithoutWaybill: () => '状态是已邮寄，但没有运单号。客户来问时请到世纪互联发票管理系统查询。',
    issuedWithoutNumber: () => '状态是已开具或已邮寄，但没有发票号码，扫描时对不上。请在下次导出时带上发票代码和号码。',
    kindDiffersFromCode: ({ value }) => `发票代码 ${value} 属于另一种发票，与发票种类不一致。请与纸质发票核对。`,
    statusAssumed: () => '没有状态：有发票号码的按已开具，没有的按申请中。已导入过的保留原来的状态。',
    deliveryAssumed: () => '没有运送方式：按运单号判断快递，没有运单号的按到分公司领取。已导入过的保留原来的方式。',
    duplicateRow: ({ row }) => `与第 ${row} 行完全相同，只算一次。`,
    rowsDiffer: ({ row }) => `同一个发票申请里与第 ${row} 行不同，以第 ${row} 行为准。请核对。`,
    sheetsNotInFile: ({ sheets }) => `以前导入过的发票 ${sheets} 这次文件里没有。台账保留这些发票；请核对导出范围。`,
  } satisfies { readonly [C in IssueCode]: (params: IssueParams[C]) => string },
  /** A finding with the column it is about. */
  issue: (field: string | null, reason: string) => (field ? `${field}：${reason}` : reason),
  /** The downloadable list of refused and warned rows. */
  reasonFile: {
    name: (source: string) => `${source}-导入问题.csv`,
    row: '原文件行号',
    result: '导入结果',
    reason: '原因',
    refused: '未导入',
    warned: '已检查，有提示',
  },
}
