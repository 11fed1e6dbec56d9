import type { PrintAction, PrinterView, PrintFault, PrintJobState } from '../../domain/print-job.ts'
import type { PrintedDocument } from '../../domain/settings.ts'

interface FaultText {
  /** What happened; `printer` is '' for the default printer. */
  readonly message: (printer: string) => string
  /** What to do next. */
  readonly next: string
}

const named = (printer: string) => (printer === '' ? '默认打印机' : `打印机“${printer}”`)

const document: Readonly<Record<PrintedDocument, string>> = {
  slip: '发票交接单',
  label: '快递面单',
  manifest: '交接清单',
  report: '日报',
}

const state: Readonly<Record<PrintJobState, string>> = {
  queued: '等待打印',
  sending: '正在发送',
  sent: '已交给打印系统',
  confirmed: '已打印',
  failed: '没有打印',
  askPerson: '请到打印机旁确认',
  cancelled: '已取消',
}

const stateNext: Readonly<Record<PrintJobState, string>> = {
  queued: '前面的任务打完就轮到它。不要了可以取消。',
  sending: '请稍候，几秒钟就会有结果。',
  sent: '打印系统还没有说打完。纸已经出来，请点“已打印”；一直不出来，请看打印机。',
  confirmed: '不用再做什么。纸不见了请补打。',
  failed: '排除原因后点“再打一次”，或者取消。',
  askPerson: '请看纸是否已经出来：出来了点“已打印”，没有出来点“再打一次”。没有人确认，绝不会自动重打。',
  cancelled: '还要的话，点“再打一次”。',
}

/** What to do next about a job of courier labels, where it is not what one does about any other document. */
const labelNext: Readonly<Partial<Record<PrintJobState, string>>> = {
  sent: '面单正在打印。要停下来请取消任务，再到打印机旁看出来了哪些。',
  failed: '没有打出来的面单还在批次里。请排除原因，再到批次里接着打。',
  askPerson: '请到打印机旁看出来了几张面单，再到批次里写明最后出来的是哪一张。没有人确认，绝不会自动重打。',
  cancelled: '没有打出来的面单还在批次里，要打请到批次里接着打。',
}

const labelAction = { printed: '全部打出来了', notPrinted: '一张也没有打出来' }

const fault: Readonly<Record<PrintFault, FaultText>> = {
  printerMissing: {
    message: printer => `没有找到${named(printer)}。`,
    next: '请检查打印机的名称和连接，或请主管在设置里另选一台，再打一次。',
  },
  noPrinter: {
    message: () => '没有选打印机，电脑也没有默认打印机。',
    next: '请主管在设置里为这种单据选一台打印机，再打一次。',
  },
  daemonDown: {
    message: () => '打印服务没有运行。',
    next: '请启动电脑上的打印服务（CUPS），或重启电脑。还没有发送的，请再打一次；已交给打印系统的，会自己接着打。',
  },
  rejecting: {
    message: printer => `${named(printer)}拒收打印任务。`,
    next: '请在电脑的打印机设置里让它接收任务，或另选一台，再打一次。',
  },
  stopped: {
    message: printer => `${named(printer)}已暂停，任务在排队。`,
    next: '请检查纸张、墨粉和盖板，在电脑的打印机设置里恢复打印，任务会自己打出来。不用重打。',
  },
  hanging: {
    message: () => '打印系统没有回应。',
    next: '请等一分钟，看打印机和电脑的打印服务。纸没有出来再重打。',
  },
  aborted: {
    message: printer => `${named(printer)}中途放弃了打印。`,
    next: '请检查打印机，收好已经出来的纸，再打一次。',
  },
  cancelledElsewhere: {
    message: () => '有人在打印系统里取消了这个任务。',
    next: '还要的话，再打一次。',
  },
  brokenPdf: {
    message: () => '保存的打印文件是坏的，没有发送。',
    next: '请取消这个任务，从原来的单据重新打印。',
  },
  spoolFull: {
    message: () => '磁盘已满，没有发送。',
    next: '请腾出磁盘空间，再打一次。',
  },
  interrupted: {
    message: () => '发送的时候程序退出了，不知道有没有打出来。',
    next: '请看打印机：纸出来了点“已打印”，没有出来点“再打一次”。',
  },
  outcomeUnknown: {
    message: () => '打印系统里查不到这个任务了，不知道有没有打出来。',
    next: '请看打印机：纸出来了点“已打印”，没有出来点“再打一次”。',
  },
  notPrinted: {
    message: () => '有人在打印机旁确认没有打出来。',
    next: '排除原因后再打一次，或者取消。',
  },
  toolMissing: {
    message: () => '这台电脑上没有打印程序。',
    next: '请安装打印程序（Linux 上是 cups-client；Windows 上请重新安装发票柜台），再打一次。先可以存成 PDF。',
  },
  other: {
    message: printer => `打印到${named(printer)}时出了问题。`,
    next: '请看系统提示。纸没有出来，排除原因后再打一次。',
  },
}

const action: Readonly<Record<PrintAction, string>> = {
  printed: '已打印',
  notPrinted: '没有打出来',
  retry: '再打一次',
  cancel: '取消任务',
}

const printerState: Readonly<Record<PrinterView['state'], string>> = {
  ready: '就绪',
  stopped: '已暂停',
  rejecting: '拒收任务',
  unknown: '状态未知',
}

/** Print jobs and printers: each state, each fault with what to do next, each thing a person can do. */
export const printing = {
  jobs: '打印任务',
  noJobs: '没有打印任务',
  noJobsHint: '交接单、面单和报表送打印后，都在这里看得到有没有打出来。',
  open: (n: number) => (n === 0 ? '没有未完成的任务' : `${n} 个未完成`),
  done: '已结束',
  document,
  state,
  stateNext,
  fault,
  labelNext,
  action,
  /** The same actions on a job of courier labels. */
  labelAction,
  toBatch: '看这批面单',
  printerState,
  printer: (name: string) => (name === '' ? '默认打印机' : name),
  pages: (pages: number) => `${pages} 页`,
  copies: (copies: number) => `${copies} 份`,
  systemSays: (detail: string) => `系统提示：${detail}`,
}
