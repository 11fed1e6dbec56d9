export const readModel = {
  opening: '正在读取台账…',
  rebuilding: '本机的查询数据要从台账重建，请稍候',
  incomplete: '重建完之前，查不到的申请可能只是还没读到。登记不受影响。',
  entries: '台账',
  importRows: '导入的申请',
  rows: (done: string, total: string) => `正在读入导入的申请：${done} / ${total}`,
  fault: {
    storeFull: '磁盘空间不足，查询数据没有更新。台账完好；请腾出磁盘空间，再点“重试”。',
    storeBlocked: '另一个窗口还开着旧版本的柜台。请关掉那个窗口，再点“重试”。',
    storeBroken: '浏览器读不出查询数据。台账完好；请点“重试”从台账重建，仍不行请重启程序。',
  },
  title: '查询数据没有跟上台账',
}
