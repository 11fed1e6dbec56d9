export const shell = {
  menu: {
    desk: '柜台',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '原始大小',
    fullScreen: '全屏',
  },
  cannotUpdate: '安装程序没能启动，现在的版本没有变',
  cannotOpen: '发票柜台无法打开',
  heldBy: (machine: string, pid: number, since: string) =>
    `这个数据文件夹正被另一个发票柜台使用（电脑 ${machine}，进程 ${pid}，自 ${since} 起）。请使用已打开的窗口。`,
  broughtToFront: '已请它把窗口显示到最前面。',
  folderUnusable: (folder: string, detail: string) =>
    `数据文件夹 ${folder} 无法使用：${detail}。请检查磁盘和权限，或用 --data 指定另一个文件夹。`,
  dataNewer: (folder: string, needs: string | null) =>
    `数据文件夹 ${folder} 是更新的版本写的，这个版本读不全，所以没有打开，也没有改动任何内容。请安装${needs === null ? '最新版本' : ` ${needs} 或更新的版本`}。`,
  demoFailed: (code: string) => `演示数据未能建立（${code}）。`,
  portStoodIn: (wanted: number, port: number) =>
    `端口 ${wanted} 被其他程序占用，本次改用 ${port}。浏览器里的数据按端口存放，窗口会从台账重新整理一次；台账不受影响。`,
  portTaken: (port: number) => `端口 ${port} 被其他程序占用。请换一个端口，或不指定端口。`,
  opened: (browser: string) => `窗口已在 ${browser} 中打开。关闭窗口或按 Ctrl-C 结束。`,
  openYourself: (url: string) => `请在本机的 Chromium、Chrome 或 Edge 中打开：${url}\n按 Ctrl-C 结束。`,
  noBrowser: '没有找到 Chromium、Chrome 或 Edge。',
  noDisplay: '没有可用的显示器。',
  browserFailed: (browser: string) => `${browser} 已退出，没有打开窗口。`,
  windowClosed: '窗口已关闭，柜台结束。',
  stopped: '柜台已结束。',
  verify: {
    begin: (folder: string) => `正在核对 ${folder} 的台账…`,
    progress: (done: string, total: string) => `  ${done} / ${total} 笔`,
    noLedger: (folder: string) => `${folder} 里没有台账（ledger.jsonl）。请用 --data 指定柜台的数据文件夹。`,
    unreadable: (detail: string) => `台账读不出来：${detail}。请检查磁盘和权限。`,
    sound: '台账完整：每一笔都接得上，没有改动。',
    empty: '台账是空的，还没有记录。',
    broken: (file: string, line: number, seq: string, reason: string) =>
      `台账不完整：${file} 第 ${line} 行，第 ${seq} 笔：${reason}。`,
    soundUpTo: (seq: string) => `到第 ${seq} 笔为止都完整。请不要改动这个文件夹，马上告诉主管和维护人员。`,
    entries: '笔数',
    days: '日期',
    toDay: (from: string, to: string) => `${from} 至 ${to}`,
    head: '末笔校验值',
    balance: '收发',
    equation: (
      parts: Readonly<Record<'received' | 'branch' | 'handedOver' | 'shipped' | 'sentBack' | 'void', string>>,
    ) =>
      `收到 ${parts.received} = 在库 ${parts.branch} + 已领取 ${parts.handedOver} + 已寄出 ${parts.shipped} + 退回服务中心 ${parts.sentBack} + 作废 ${parts.void}`,
    expected: '未到分公司',
    erased: '已删除的客户资料',
    torn: (bytes: string) =>
      `注意：末尾有 ${bytes} 字节不是完整的一笔。柜台正开着的话，是正在写；否则是上次没有正常关机，下次打开柜台时会另存并提醒。`,
  },
}
