// What protects a bidder in the room: the second word on a high amount, the own ceiling, windows,
// storage, sounds.
export const guard = {
  why: {
    jump: (times: string, first: boolean) =>
      `金额远高于最低价，为${first ? '起始价' : '当前价'}的 ${times} 倍。`,
    ceiling: (times: string) => `金额高于您自设的上限，为上限的 ${times} 倍。`,
    asked: (times: string, first: boolean) =>
      `服务器要求再确认一次：金额为${first ? '起始价' : '当前价'}的 ${times} 倍。`,
  } satisfies Record<string, (times: string, first: boolean) => string>,
  final: '受理后没有人可以更正或撤回，平台也不能。核对上面的大写金额。',
  again: '手工再输入一次金额',
  help: (unit: string) => `不能粘贴。不写单位时按${unit}计。`,
  fault: (why: string) => `没有读懂再次输入的金额：${why}`,
  differs: (read: string) => `两次不一致：这里读作 ${read}。改正这里，或返回修改金额。`,
  noPaste: '这里不接受粘贴或拖入：请逐位输入，才能发现多写的一位。',
  overCeiling: (ceiling: string) => `较自设上限 ${ceiling}`,
  rule: '高价再确认',
  ruleText: (n: number) => `高于最低价 ${n} 档以上`,
  ceiling: '自设上限',
  ceilingNone: '未设',
  ceilingLabel: '本场不打算超过的金额',
  ceilingHelp: '只存在本机，不发送给任何人。超过时要求再输入一次，并不阻止出价。清空即取消。',
  elsewhere: '您在另一个窗口已发出这口价，正在等结果。本窗口不会重复发出。',
  storeFault:
    '本机不能存储（浏览器关闭了存储，或空间已满）。出价必须先在本机记下才发出，' +
    '否则断线后无法核实，因此现在不能出价。允许本站存储后刷新，或换一个浏览器；旁观不受影响。',
  sounds: '提示音',
  soundsText: '三种声音：被超过、最后 30 秒（倒计时不足 30 秒的场次为最后 10 秒）、落槌。',
  soundOn: '提示音：开',
  soundOff: '提示音：关',
  hear: { outbid: '试听“被超过”', last: '试听“最后时刻”', hammer: '试听“落槌”' },
};
