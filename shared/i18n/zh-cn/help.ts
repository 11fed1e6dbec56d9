/** What an answer needs to know of the branch. */
export interface BranchWords {
  readonly name: string
  readonly address: string
  readonly contact: string
  readonly phone: string
  readonly hotline: string
}

export const help = {
  title: '帮助',
  questions: '客户常问',
  keys: '按键',
  search: '查找问题',
  searchPlaceholder: '订单号、密码、抬头…',
  nothingFound: '没有找到。换一个词试试，或请客户拨打客服热线。',
  count: (n: number) => `${n} 个问题`,
  readOutIn: '念给客户听',
  readOutChinese: '中文',
  readOutEnglish: 'English',
  keysHint: '现在能用的按键。在任何地方扫码都有效，不用先点输入框。',
  keysGeneral: '通用',
  keyNext: '下一项',
  keyPlay: '在列表里上下移动，Enter 打开',
  scanKey: '扫码',
  scanMeaning: '发票、交接单、运单：送到正在办的事情里',
  keyMap: {
    now: '现在能用的',
    all: '每个区域的按键',
    everywhere: '到处都能用',
    keys: {
      everywhere: {
        F1: '打开或关掉帮助',
        F6: '到这个区域的下一部分',
        'Ctrl+K': '按名字找命令',
        'Ctrl+L': '锁定',
        'Alt+1…9': '到左边第几个区域',
        Escape: '关掉窗口、提醒或帮助',
      },
      counter: {
        F2: '到查找框，在别的区域也行',
        F4: '接着办没办完的交接',
        F7: '改运送方式',
        F8: '显示个人信息；交接时采用上次的领取人',
        F9: '确认并打印',
        F10: '再看最后一张交接单',
        Escape: '清空查找；交接时先放着，不会丢',
      },
      receiving: { F9: '按清单收下选中的发票' },
      dispatch: {
        F3: '更正收件信息；换一家快递',
        F4: '改运送方式；撤回最后一件',
        F7: '自己指定运单号；看交接清单；登记运单号',
        F8: '显示收件信息；登记退件；补问面单；撤回扫描；再存一次',
        F9: '做这一步：分配运单号、打印、生成清单、导出',
        'Ctrl+F': '在列表里查找',
        'Ctrl+O': '选择运单号文件',
        Escape: '返回上一层',
      },
      stockTake: {
        F4: '放弃这次盘点',
        F6: '看下一张结果清单',
        F9: '开始、结束盘点；看盘点表',
        Escape: '返回',
      },
      reports: {
        F8: '打印日报',
        F9: '日结；保存日报文件',
        'Alt+ArrowLeft': '前一天、前一周或前一月',
        'Alt+ArrowRight': '后一天、后一周或后一月',
        Escape: '从名单返回',
      },
      imports: { F9: '下一步；确认导入', 'Ctrl+O': '选择文件', Escape: '不导入，返回' },
      ledger: {
        F8: '显示这一笔的个人信息',
        F9: '保存这个申请的经过',
        'Ctrl+F': '按号码查找',
        Escape: '清除筛选',
      },
      settings: {
        F9: '马上备份；导入工作日历；恢复备份',
        'Ctrl+O': '选择工作日历或备份文件',
      },
    },
  },
  faq: {
    orderId: {
      question: '订单号在哪里找？',
      answer: (_: BranchWords) =>
        '付款以后，您会收到一封订单确认邮件，订单号就在邮件里。\n找不到邮件的话，请登录 Office 365 管理中心，打开“计费”下面的“帐单和付款”，找到这笔帐单，点“查看”或者“下载 PDF”，上面有订单号。',
    },
    howToApply: {
      question: '在哪里申请发票？',
      answer: (_: BranchWords) =>
        '有两个办法。一个是点订单确认邮件里的链接，用订单号、邮箱和密码在世纪互联发票管理系统注册，再申请。\n另一个是直接在 Office 365 管理中心里申请。',
    },
    threeDays: {
      question: '刚付了款，为什么还不能申请？',
      answer: (_: BranchWords) => '付款平台要三天左右才能把订单和付款记录同步过来。请在付款大约三天以后再申请。',
    },
    twoWorkingDays: {
      question: '申请以后多久能开好？',
      answer: (_: BranchWords) =>
        '您提交以后，申请会自动转到世纪互联服务中心，两个工作日内处理完。\n进度随时可以在系统里查：备注写“已开具”，就是开好了；写“已邮寄”，就是寄出了。',
    },
    shortage: {
      question: '为什么显示票源紧张？',
      answer: (_: BranchWords) => '现在空白发票不够用，要等新的一批。系统里有通知，上面写着预计什么时候能开出来。',
    },
    delivery: {
      question: '发票怎么拿？',
      answer: ({ name }: BranchWords) => `可以寄，韵达快递或者顺丰，顺丰运费到付；也可以到${name}来领。`,
    },
    address: {
      question: '分公司在哪里，找谁？',
      answer: ({ address, contact, phone }: BranchWords) => `地址是${address}。\n联系人${contact}，电话 ${phone}。`,
    },
    hotline: {
      question: '客服热线是多少？',
      answer: ({ hotline }: BranchWords) => `客服热线是 ${hotline}。`,
    },
    wrongEmail: {
      question: '注册时邮箱填错了怎么办？',
      answer: (_: BranchWords) =>
        '邮箱填错就收不到激活邮件。请回到注册页面，用正确的邮箱再注册一次。\n发到错邮箱的那个链接，24 小时以后会自动失效。',
    },
    activationMail: {
      question: '没有收到激活邮件怎么办？',
      answer: ({ hotline }: BranchWords) =>
        `如果注册以后 24 小时还没有收到，请打开世纪互联发票管理系统，输入您的邮箱，点“重新发送激活邮件”。\n还是没有的话，请拨打客服热线 ${hotline}。`,
    },
    password: {
      question: '登录密码忘了怎么办？',
      answer: (_: BranchWords) => '请在登录页面用登录邮箱重设密码。系统会把新密码发到这个邮箱，用新密码登录就可以了。',
    },
    loginEmail: {
      question: '登录邮箱忘了，或者想换邮箱，怎么办？',
      answer: ({ hotline }: BranchWords) =>
        `忘了登录邮箱，请拨打客服热线 ${hotline}。\n想换邮箱，请先登录世纪互联发票管理系统，再点“更改电子邮件地址”。`,
    },
    titleChange: {
      question: '发票抬头要改怎么办？',
      answer: (_: BranchWords) =>
        '请在 Office 365 管理中心提交更改抬头的请求，并把原来的发票退给我们，我们重新开。\n今天把发票带来了的话，请交给我，我请主管登记退回。',
    },
    split: {
      question: '一笔帐单能开几张，或者开几个抬头吗？',
      answer: (_: BranchWords) =>
        '抬头可以和付款人不一样，但是系统里一笔帐单只能开一个抬头。\n要按金额或者按抬头拆开，请在 Office 365 管理中心提交请求。',
    },
    buyerData: {
      question: '开发票要填哪些信息？',
      answer: (_: BranchWords) =>
        '增值税普通发票只要填购买方名称。\n增值税专用发票还要填纳税人识别号、地址和电话、开户行和账号。下一次申请时，系统会自动带出上一次填的内容。',
    },
    payerMatches: {
      question: '要退款或者办购买证明，发票有什么要求？',
      answer: (_: BranchWords) => '付款人姓名和发票抬头必须一致。',
    },
  },
}
