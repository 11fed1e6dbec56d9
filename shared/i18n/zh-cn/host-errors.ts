import type { Place } from '../../domain/custody.ts'
import type { WaybillState } from '../../domain/dispatch.ts'
import type { HostError } from '../../host/errors.ts'

/** What an error says about its case: the params of a host error, or the fields of a custody refusal. */
export type ErrorFacts = Readonly<Record<string, string | number | null>>

type ErrorText = string | ((facts: ErrorFacts) => string)

const place: Readonly<Record<Place, string>> = {
  expected: '还没有送到分公司',
  branch: '在分公司',
  handedOver: '已经被领取',
  shipped: '已经寄出',
  sentBack: '已经退回世纪互联服务中心',
  void: '已经作废',
}

const waybillState: Readonly<Record<WaybillState, string>> = {
  available: '未使用',
  reserved: '已分配',
  printed: '已打印',
  collected: '已揽收',
  void: '已作废',
}

const unfinishedWork: Readonly<Record<string, string>> = {
  import: '正在导入',
  printing: '有一份文件正在发往打印机',
  stockTake: '盘点还没有结束',
  handover: '有一笔交接还没有确认',
  backup: '正在备份',
}

const duration = (seconds: number) => (seconds < 120 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`)
const slip = ({ slipNo }: ErrorFacts) => (slipNo ? `（交接单 ${slipNo}）` : '')

const error: Readonly<Record<HostError['code'], ErrorText>> = {
  notSignedIn: '没有登录，或柜台已锁定。请输入 PIN 登录后再试一次，填写的内容还在。',
  roleMissing: '您没有做这件事的权限。请让有权限的同事登录来做。',
  wrongPin: ({ left }) => `PIN 不对，还可以试 ${left} 次。`,
  pinLocked: ({ seconds }) => `PIN 输错次数太多，${duration(Number(seconds))}后才能再试。忘记了请让主管设新的 PIN。`,
  pinLost: '这位操作员的 PIN 已经丢失。请主管登录后，在“设置”的“操作员”里设一个新的 PIN。',
  recoveryNotNeeded: '还有主管可以登录，不能用恢复码。请主管登录后，在“设置”里设新的 PIN。',
  recoveryCodeWrong: '恢复码不对。请打开数据文件夹里的 pin-recovery.txt，照着再输一次。',
  pinTooShort: 'PIN 至少要六位数字，只能用数字。',
  pinTooSimple: '这个 PIN 太容易猜到，比如相同、连续或重复的数字。请换一个。',
  nameMissing: '没有填姓名。请填写操作员的姓名。',
  operatorUnknown: '没有这位操作员，或已停用。请重新选择，或请主管启用。',
  nameTaken: '已经有同名的操作员。请用能区分开的姓名。',
  lastSupervisor: '这是最后一位主管，不能停用或取消主管角色。请先设另一位主管。',
  alreadySetUp: '这个分公司已经建好了。请登录。',
  readOnly: ({ file, line }) =>
    `台账从 ${file} 第 ${line} 行起不完整，只能查看，不能登记。请联系技术支持，不要改动数据文件夹。`,
  diskFull: '磁盘已满，这次没有登记。请腾出磁盘空间，然后再做一次。',
  writeFailed: ({ detail }) => `写不进磁盘，这次没有登记。请检查磁盘后再做一次。系统提示：${detail}`,
  importUnknown: '这次导入已经结束或被新的导入取代，没有导入任何内容。请重新选择文件。',
  importOutdated: '核对之后台账有了新的导入或收件，这次没有导入任何内容。请重新核对文件。',
  batchUnknown: '台账里没有这一批导入。请重新打开程序；还是这样请联系技术支持。',
  printJobUnknown: '没有这个打印任务，可能已经清除。请从交接单重新打印。',
  printJobState: '打印任务的状态刚刚变了，这一步不能做。请看它现在的状态再决定。',
  printJobHeld: '打印系统还拿着这个任务，或没有回应。请到打印机旁确认，稍后再试。',
  printersUnavailable: ({ detail }) =>
    `问不到有哪些打印机。请检查打印服务是否在运行，再试一次。${detail ? `系统提示：${detail}` : ''}`,
  brokenPdf: '这份文件是坏的，没有打印。请重新生成再打印。',
  labelInPrint: ({ waybill }) => `运单号 ${waybill} 的面单已经在打印，或已经打出来。请先在批次里看它的状态。`,
  labelNotReserved: ({ waybill }) => `运单号 ${waybill} 没有等着打印的面单。请先看它的经过；已打印的请用补打。`,
  erasureSheetsHere: ({ application, sheets }) =>
    `发票申请 ${application} 还有 ${sheets} 张发票在分公司，交接或寄出要用到客户资料，现在不能删除。请在发票全部离开之后再删除。`,
  erasureNotDue: ({ application }) =>
    `发票申请 ${application} 的资料还没有过保存期限，没有删除任何内容。客户要求删除的，请用“应客户要求删除”。`,
  erasureEntry: ({ seq }) => `台账第 ${seq} 条没有可以删除的客户资料，或还没有过保存期限。请重新查找后再选。`,
  erasureNothing: '选中的内容里没有个人信息，可能已经删除过。请重新查找。',
  erasurePrinting: '有一份相关的文件正在发往打印机，没有删除任何内容。请等它打完再试。',
  updateSourceMissing: '还没有设置更新的来源。请填写公司内网的地址或共享文件夹，或直接选择更新文件。',
  updateUnreachable: ({ detail }) => `连不上更新的来源。请检查网络、共享文件夹或 U 盘后再试。系统提示：${detail}`,
  updateNotThere: '那里没有给这台电脑的更新。请确认文件夹里有 latest 开头的 .yml 文件和安装程序。',
  updateDamaged: ({ detail }) =>
    `更新文件和它的校验值对不上，可能没有复制完整，也可能被改过。什么都没有安装。请重新复制后再试。系统提示：${detail}`,
  updateUnsigned: '安装程序没有发布者的签名，或签名不是本程序的发布者。什么都没有安装。请向技术支持核实来源。',
  updateNotNewer: ({ version }) =>
    version ? `那里的版本 ${version} 不比现在的新，不会安装。` : '还没有找到更新的版本。请先检查更新。',
  updateNotReady: '更新还没有取来并核对好。请先取更新。',
  updateWorkOpen: ({ work }) =>
    `${unfinishedWork[String(work)] ?? '还有没做完的事'}，现在不能更新。请做完或放弃后再更新。`,
  updateBackupFailed: '更新前的备份没有做成，所以没有更新。请先在“备份”里解决备份的问题。',
  settingInvalid: '这个设置的值不对，没有保存。请改正后再保存。',
  passphraseTooShort: '备份口令至少要十二个字。请用一句容易记住、别人猜不到的话。',
  passphraseMissing: '还没有设置备份口令，或读不出来，没有备份。请主管在“设置”里设置备份口令。',
  wrongPassphrase: '备份口令不对。请用写这份备份时的口令再试；口令区分大小写和空格。',
  backupFolderMissing: '找不到第二个备份文件夹。请插上 U 盘，或检查“设置”里的文件夹，再备份一次。',
  backupUnverified: '备份写完后读回来对不上，已经删掉这份。请换一个 U 盘或检查磁盘，再备份一次。',
  backupDamaged: '这份备份不完整或被改过，没有恢复任何内容。请换一份备份。',
  backupNewer: '这份备份是更新版本的程序写的。请先更新程序，再恢复。',
  branchNotEmpty: '这个分公司已经有台账，不能用备份替换。只有空的分公司，或台账损坏并由主管登录时，才能恢复。',
  restoreUnknown: '这次恢复已经结束、被新的取代，或还没有核对。没有恢复任何内容，请重新选择备份文件。',
  notSupported: '这台电脑上做不到这件事。请换一种方式，比如下载文件。',
  badInput: '程序发来的内容不合规定，没有登记。请重试；还是这样请把日志交给技术支持。',
  unknownMethod: '窗口和后台程序的版本不一致。请关掉程序重新打开。',
  hostGone: '和后台程序断开了，这次是否登记还不知道。请重新打开程序，查看台账后再决定。',
  internal: '程序出错了。请先查看台账里有没有这一笔，再决定是否重做，并告诉技术支持。',
  noSheets: '没有选发票。请先扫描或勾选发票。',
  sheetTwice: ({ sheet }) => `发票 ${sheet} 出现了两次。请去掉一次。`,
  sheetUnknown: ({ sheet }) => `台账里没有发票 ${sheet}。请核对号码，或先导入世纪互联发票管理系统的最新文件。`,
  sheetOfOtherApplication: ({ sheet, application }) =>
    `发票 ${sheet} 属于另一个发票申请 ${application}。请把它放回去，并核对申请。`,
  sheetNotReceived: ({ sheet }) => `发票 ${sheet} 还没有登记到分公司。请先收件，再交给客户。`,
  sheetElsewhere: facts =>
    `发票 ${facts.sheet} ${place[facts.place as Place]}${slip(facts)}，不能做这一步。请查看这张发票的经过。`,
  handReasonMissing: ({ sheet }) => `发票 ${sheet} 是手工勾选的，请写明为什么没有扫描。`,
  reasonMissing: '没有写原因。请写明原因。',
  slipUnknown: ({ slipNo }) => `没有交接单 ${slipNo}。请核对单号。`,
  slipAlreadyVoid: ({ slipNo }) => `交接单 ${slipNo} 已经作废过了，不用再做。`,
  slipNotHandover: ({ slipNo }) => `${slipNo} 不是领取的交接单，不能这样作废。`,
  sheetMovedSince: ({ sheet, slipNo }) =>
    `交接单 ${slipNo} 上的发票 ${sheet} 后来又有变动，整单不能作废。请按单张处理。`,
  applicationUnknown: ({ application }) => `没有发票申请 ${application}。请核对申请号，或先导入最新文件。`,
  sheetInParcel: ({ sheet, waybill }) =>
    `发票 ${sheet} 已装入运单 ${waybill} 的邮件，等快递揽收。要改别的去向，请先在“快递”里作废这个运单号。`,
  noWaybills: '没有选运单号。请先选择或扫描。',
  waybillInvalid: ({ waybill }) => `${waybill} 不是这家快递的运单号。请核对快递公司和号码。`,
  waybillTwice: ({ waybill }) => `运单号 ${waybill} 出现了两次。请去掉一次。`,
  waybillKnown: ({ waybill, state }) =>
    `运单号 ${waybill} 已经登记过（${waybillState[state as WaybillState]}），不能再登记一次。请核对号码。`,
  waybillUnknown: ({ waybill }) => `没有登记过运单号 ${waybill}。请核对号码。`,
  waybillState: ({ waybill, state }) =>
    `运单号 ${waybill} 现在是“${waybillState[state as WaybillState]}”，不能做这一步。请先看它的经过。`,
  waybillOfOtherCourier: ({ waybill, courier }) =>
    `运单号 ${waybill} 是${courier === 'sf' ? '顺丰' : '韵达'}的，不能交给这家快递。请把它放到一边。`,
  poolTooSmall: ({ needed, left }) =>
    `运单号不够：要 ${needed} 个，号池里只剩 ${left} 个。请先导入新的运单号，或少选几件。`,
  applicationTwice: ({ application }) => `发票申请 ${application} 选了两次。请去掉一次。`,
  manifestAlreadyClosed: ({ waybill, manifestNo }) =>
    `运单号 ${waybill} 已写进交接清单 ${manifestNo}，不能再撤回。邮件退回来时请登记退件。`,
  nothingCollected: '还没有扫描任何邮件，不能生成交接清单。请先逐件扫描交给快递的邮件。',
  parcelAlreadyReturned: ({ waybill }) => `运单号 ${waybill} 的邮件已经登记退回，不用再做。`,
  deliveryUnchanged: '运送方式没有变化，不用登记。',
  stockTakeOpen: ({ takeNo }) => `盘点 ${takeNo} 还没有结束。请接着盘，或先放弃它。`,
  noStockTake: '现在没有盘点。请先开始盘点。',
  nothingScanned: '还没有扫描任何发票。请先扫描。',
  stockOutOfBalance: ({ counted, atBranch }) =>
    `收发算下来在库 ${counted} 张，台账里是 ${atBranch} 张，对不上，不能日结。请到台账核对全链，并联系技术支持。`,
  reissueAlreadyLinked: ({ sheet }) => `发票 ${sheet} 已经和一张重开的发票对应。请核对号码。`,
}

export const hostErrors = {
  error,
  place,
  waybillState,
  /** Why the ledger is read-only, by reason code. */
  breakReason: {
    notJson: '这一行读不出来',
    notAnEntry: '这一行不是台账记录',
    previousHash: '和上一行接不上',
    sequence: '序号不连续',
    hash: '内容被改过',
    personalMissing: '缺少这条记录的个人信息',
    personalDigest: '个人信息被改过',
    entriesMissing: '末尾的记录不见了',
    otherEntry: '和柜台登记过的不是同一条，文件被换过',
    batchMissing: '缺少导入的文件',
    batchDamaged: '导入的文件损坏或被改过',
    impossible: '记录之间互相矛盾',
    newer: '是更新的版本写的，这个版本不认识',
    cannotTakeBack: '没有写成的内容撤不回来',
  } as Readonly<Record<string, string>>,
}
