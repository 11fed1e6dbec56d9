export const rules = {
  /** One word for where a bill stands, by the reason of its readiness. */
  state: {
    atBranch: '可领取',
    handedOver: '已领取',
    shipped: '已寄出',
    sentBack: '已退回',
    sheetVoid: '已作废',
    billVoid: '已作废',
    mailed: '已邮寄',
    outOfStock: '票源紧张',
    paymentSyncing: '付款同步中',
    inProcess: '处理中',
    onTheWayToBranch: '已开具，未到分公司',
    awaitingMailing: '已开具，待邮寄',
  },
  overdue: '逾期',
  courier: { yunda: '韵达快递', sf: '顺丰' },
  /** Sentences a clerk can read out. Dates are `2026-11-22`; null where none is known. */
  readiness: {
    atBranch: (since: string | null) => (since ? `发票 ${since} 到分公司，可以领取。` : '发票在分公司，可以领取。'),
    waited: (workdays: number) => (workdays > 0 ? `已等待 ${workdays} 个工作日。` : '还没有等满一个工作日。'),
    waitedNoCalendar: (year: number) => `没有 ${year} 年的官方放假安排，算不出等了几个工作日，请主管导入。`,
    handedOver: (since: string | null) => (since ? `发票已于 ${since} 在分公司领取。` : '发票已在分公司领取。'),
    shipped: (courier: string | null, waybill: string | null, since: string | null) =>
      `发票已由分公司${since ? `于 ${since} ` : ''}${courier ? `通过${courier}` : ''}寄出${waybill ? `，运单号 ${waybill}` : ''}。`,
    sentBack: (since: string | null) => `发票已${since ? `于 ${since} ` : ''}退回世纪互联服务中心，请等待重新开具。`,
    sheetVoid: (since: string | null) => `这张发票已${since ? `于 ${since} ` : ''}在分公司登记作废，不能领取。`,
    billVoid: '世纪互联发票管理系统已将这张发票作废，不能领取。需要发票请重新申请。',
    mailed: (courier: string | null, waybill: string | null) =>
      `世纪互联已${courier ? `通过${courier}` : ''}把发票寄出${waybill ? `，运单号 ${waybill}，可凭运单号查询快递` : ''}。`,
    outOfStock: (expectedDate: string | null) =>
      expectedDate ? `票源紧张，预计寄票时间 ${expectedDate}。` : '票源紧张，还没有公布预计寄票时间。',
    outOfStockOverdue: (expectedDate: string) =>
      `票源紧张，原来预计 ${expectedDate} 寄票，已经过期。请联系世纪互联服务中心询问新的时间。`,
    paymentSyncing: (dueDate: string) => `支付平台要三天时间同步订单和付款，预计 ${dueDate} 完成，之后就可以申请发票。`,
    paymentSyncingOverdue: (dueDate: string) =>
      `订单和付款应在 ${dueDate} 前同步好，现在还没有。请联系世纪互联服务中心核对付款。`,
    paymentSyncingNoDate: '支付平台要三天时间同步订单和付款，请在付款三天后申请发票。',
    inProcess: (dueDate: string) => `发票申请正在处理，两个工作日内完成，最晚 ${dueDate}。`,
    inProcessOverdue: (dueDate: string) =>
      `发票申请应在 ${dueDate} 前完成（两个工作日），现在已逾期。请联系世纪互联服务中心催办。`,
    inProcessNoCalendar: (year: number) =>
      `发票申请正在处理，两个工作日内完成。没有 ${year} 年的官方放假安排，算不出具体日期，请主管导入。`,
    inProcessNoDate: '发票申请正在处理，两个工作日内完成。导出文件里没有申请日期，算不出具体日期。',
    onTheWayToBranch: (issueDate: string | null) =>
      `发票已${issueDate ? `于 ${issueDate} ` : ''}开具，还没有送到分公司，到了就可以领取。`,
    awaitingMailing: (courier: string, issueDate: string | null) =>
      `发票已${issueDate ? `于 ${issueDate} ` : ''}开具，等待通过${courier}寄出。`,
    toBeMailed: (courier: string, since: string | null) =>
      since ? `发票 ${since} 到分公司，等待通过${courier}寄出。` : `发票在分公司，等待通过${courier}寄出。`,
    inParcel: (courier: string, waybill: string) => `发票已装进${courier}邮件，运单号 ${waybill}，等快递揽收。`,
  },
  /** What the seed document rules, in short, for the line that says which rule a check rests on. */
  seedRule: {
    R6: '规则 R6：普通发票只要购买方名称，专用发票要完整的购买方资料',
    R7: '规则 R7：抬头可以不同，但一张帐单只能有一个抬头',
    R9: '规则 R9：用于退款或采购凭证时，付款人姓名须与发票抬头一致',
  },
  purpose: { refund: '退款', purchaseCertificate: '采购凭证' },
  buyerField: {
    title: '发票抬头',
    taxpayerId: '纳税人识别号',
    addressPhone: '地址、电话',
    bankAccount: '开户行及账号',
  },
  listSeparator: '、',
  /** Between two sentences. */
  sentenceGap: '',
  handover: {
    specialNeedsBuyerData: (missing: string) =>
      `专用发票的购买方资料不全，缺：${missing}。请先和客户核对，再决定是否交接。`,
    payerMustEqualTitle: (purpose: string) =>
      `发票用于${purpose}，付款人姓名和发票抬头不一致，不能交接。请客户到管理中心申请更改抬头。`,
    payerUnknown: (purpose: string) => `发票用于${purpose}，但导出文件里没有付款人姓名，无法核对。请客户出示付款凭证。`,
    oneTitlePerBill: (sheets: number) =>
      `这个发票申请的 ${sheets} 张发票抬头不一样，不能一起交接。请联系世纪互联服务中心核实；拆分抬头要在管理中心申请。`,
    centralSystemDisagrees: {
      void: '世纪互联发票管理系统里这张发票已作废，但它在分公司。请先联系世纪互联服务中心核实；确认有效才交接。',
      mailed: '世纪互联发票管理系统里这张发票已邮寄，但它在分公司。请先联系世纪互联服务中心核实，再交接。',
    },
    personalDataErased: '这个发票申请的客户资料已按要求删除，无法核对抬头和付款人。请核对纸质发票后再交接。',
  },
  contradiction: {
    heading: '世纪互联发票管理系统和台账不一致',
    central: {
      mailed: '世纪互联发票管理系统：已邮寄',
      issued: '世纪互联发票管理系统：已开具，有效',
      notIssued: '世纪互联发票管理系统：还没有开具',
      void: '世纪互联发票管理系统：已作废',
      vanished: '世纪互联发票管理系统：最新的导出文件里已没有这张发票',
      courier: '世纪互联发票管理系统：客户要求快递',
      pickup: '世纪互联发票管理系统：客户要求到分公司领取',
    },
    ledger: {
      expected: (since: string | null) => `台账：还没有收到${since ? `（自 ${since}）` : ''}`,
      branch: (since: string | null) => `台账：在分公司${since ? `（自 ${since}）` : ''}`,
      handedOver: (since: string | null) => `台账：已在分公司领取${since ? `（${since}）` : ''}`,
      shipped: (since: string | null) => `台账：已由分公司寄出${since ? `（${since}）` : ''}`,
      sentBack: (since: string | null) => `台账：已退回服务中心${since ? `（${since}）` : ''}`,
      void: (since: string | null) => `台账：已登记作废${since ? `（${since}）` : ''}`,
    },
    next: {
      expected: '请联系世纪互联服务中心，问清这张发票在哪里。',
      branch: '请看一下发票是否真的在手上，再联系世纪互联服务中心核实；核实前不要交接。',
      handedOver: '请查看交接单，再联系世纪互联服务中心更正。',
      shipped: '请查看运单，再联系世纪互联服务中心更正。',
      sentBack: '请联系世纪互联服务中心核实。',
      void: '请联系世纪互联服务中心，把这张发票也作废。',
    },
  },
  identifier: {
    none: '没有填写',
    socialCreditCode: '统一社会信用代码，校验正确',
    taxpayerIdOld15: '15 位的旧税号，现在多用 18 位统一社会信用代码，请和客户核对',
    taxpayerIdOld20: '20 位的旧税号，现在多用 18 位统一社会信用代码，请和客户核对',
    taxpayerIdIsResidentId: '税号是一个身份证号，只有个体工商户可以这样，请和客户核对',
    taxpayerIdLength: '税号应为 18 位（旧税号 15 或 20 位），位数不对',
    taxpayerIdCharacter: '税号里有不该出现的字符，18 位税号没有字母 I、O、Z、S、V',
    taxpayerIdCheckCharacter: '税号校验不通过，可能抄错了一位',
    residentId: '身份证号，校验正确',
    residentIdForm: '身份证号应为 17 位数字加一位数字或 X',
    residentIdBirthDate: '身份证号里的出生日期不存在',
    residentIdCheckCharacter: '身份证号校验不通过，可能看错了一位',
    mobile: '手机号',
    landline: '固定电话',
    phoneUnusual: '不像大陆的手机或固定电话，请再核对',
  },
  money: {
    moneyEmpty: '没有金额',
    moneyForm: '看不懂的金额',
    moneyTooPrecise: '金额超过两位小数',
    moneyTooLarge: '金额太大',
  },
  waybill: {
    waybillEmpty: '没有运单号',
    waybillFormat: '运单号格式不对：顺丰是 SF 加 13 位数字或 12 位数字，韵达是 13 或 15 位数字',
    waybillOfOtherCourier: '这是另一家快递的运单号，请核对快递公司',
  },
  calendar: {
    noCalendar: (year: number) => `没有 ${year} 年的官方放假安排，算不出工作日，请主管导入。`,
    calendarForm: '这不是放假安排文件（holiday-cn 格式的 JSON）',
    calendarDayTwice: '文件里有一天出现了两次，没有导入。请换一个文件',
    calendarYear: (year: number, first: number, last: number) =>
      `这是 ${year} 年的放假安排，没有导入。现在可以导入 ${first} 年到 ${last} 年的，请换一个文件`,
    calendarEmpty: '文件里还没有这一年的放假安排，请等国务院办公厅公布后再导入',
  },
  scan: {
    crcMismatch: '二维码校验不符：可能扫错了，也可能票面被改过。请对照票面号码，必要时再扫一次。',
    notPaper: '这是电子发票的二维码，不是纸质发票。',
  },
}
