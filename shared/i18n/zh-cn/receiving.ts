export const receiving = {
  title: '收票',
  scanHint: '逐张扫描收到的发票，每扫一张就登记一张。',
  balance: {
    received: '收到',
    branch: '在分公司',
    handedOver: '已领取',
    shipped: '已寄出',
    sentBack: '已退回',
    void: '作废',
    balanced: '账实相符',
    off: (by: number) => `不平，相差 ${by} 张。请停止收发，联系技术支持核对台账`,
    label: '收到的发票等于在分公司、已领取、已寄出、已退回和作废之和',
  },
  log: {
    heading: '刚才收到',
    empty: '还没有扫描',
    emptyHint: '拿起扫描枪直接扫，不用先点任何地方。',
    count: (n: number) => `${n} 张`,
    open: (number: string) => `查看 ${number} 的申请`,
  },
  expected: {
    heading: '应到未到',
    label: '应到未到的发票',
    empty: '没有应到未到的发票',
    emptyHint: '导入的文件里已开具的发票都已登记。新的发票导入以后出现在这里。',
    shown: (n: string, of: string) => `先显示最早的 ${n} 个申请，共 ${of} 个；收好以后接着显示`,
    hint: '一包发票和清单对过以后，可以按清单一次登记。',
    chosen: (n: number) => `已选 ${n} 张`,
    all: '全选',
    none: '全不选',
    choose: (number: string) => `选中 ${number}`,
    keys: '勾选',
    column: {
      choose: '选',
      number: '代码和号码',
      title: '发票抬头',
      kind: '种类',
      total: '价税合计',
      issued: '开票日期',
    },
    accept: (n: number) => `按清单登记收到 ${n} 张`,
  },
  confirm: {
    title: (n: number) => `登记收到 ${n} 张发票？`,
    body: '没有逐张扫描，请先和清单核对张数和号码。登记后由分公司保管，不能撤销，只能退回或作废。',
    total: (n: number) => `${n} 张，价税合计`,
    confirm: (n: number) => `确认收到 ${n} 张`,
    done: (n: number) => `已登记收到 ${n} 张`,
    part: (done: number, all: number) => `已登记 ${done} / ${all} 张，其余没有登记，请看原因后再试`,
  },
  scan: {
    received: (number: string, title: string) => `${number} 收到：${title}`,
    receivedCrc: (number: string, title: string) => `${number} 已登记收到，但二维码校验不符，请对照票面：${title}`,
    alreadyHere: (number: string, since: string | null) =>
      since ? `${number} 已经在分公司，${since} 登记过了` : `${number} 已经在分公司，不用再登记`,
    elsewhere: {
      handedOver: (number: string, since: string | null) =>
        `${number} 已经被领取${since ? `（${since}）` : ''}。客户交回的发票请在「更正」里收回`,
      shipped: (number: string, since: string | null) =>
        `${number} 已经由分公司寄出${since ? `（${since}）` : ''}。退件请主管处理`,
      sentBack: (number: string, since: string | null) =>
        `${number} 已经退回服务中心${since ? `（${since}）` : ''}。换开的发票号码不同，请核对`,
      void: (number: string, since: string | null) =>
        `${number} 已经作废${since ? `（${since}）` : ''}，不能收票。请另放并告诉主管`,
    },
    unknown: (number: string) => `台账里没有 ${number}，没有登记。请先导入最新的导出文件；还是没有就联系服务中心`,
    unknownMisread: (number: string) => `扫到的 ${number} 台账里没有，校验也不符，多半是扫错了。请再扫一次`,
    electronic: '这是电子发票的二维码，不是纸质发票，没有登记',
    notASheet: '这不是发票的二维码，没有登记。请扫发票上的二维码',
    several: (number: string) => `有几张发票的号码是 ${number}。请扫票面上的二维码`,
    failed: (number: string) => `${number} 没有登记`,
  },
}
