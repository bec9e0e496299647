// The receipts page: one's own record by session.
export const wallet = {
  note:
    '回执是您的出价已被记录的证明，只保存在出价所用的浏览器里，请导出留存。' +
    '其他设备上的出价按公开报价记录补入，但没有回执。',
  none: '本机还没有出价记录。出价受理后，回执保存在出价所用的浏览器里。',
  filter: '筛选',
  filterLabel: '标的、编号或竞买号',
  noMatch: (what: string) => `没有与“${what}”相符的场次。清空筛选可看到全部。`,
  count: (accepted: number, refused: number) => `受理 ${accepted} 口，未受理 ${refused} 口`,
  elsewhere: '其他设备所出',
  outcome: { accepted: '已受理', refused: '未受理', pending: '待核实' },
  outcomeHead: '结果',
  json: '导出本场（JSON，含回执）',
  csv: '导出本场（CSV）',
  exporting: '正在取公开报价记录',
  partial: '没有取到公开报价记录，文件只含本机所存的。网络恢复后可再导出一次。',
  heads: ['时间', '结果', '金额（元）', '序号', '出价编号', '代码', '说明', '回执根'],
};
