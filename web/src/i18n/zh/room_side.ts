// Beside the ticket: ladder, chart, rules, and what is said aloud.

export const ladder = {
  title: '出价阶梯',
  seq: '序号',
  time: '服务器时间',
  bidNumber: '竞买号',
  amount: '出价',
  steps: '增幅',
  receipt: '回执',
  you: '您',
  signed: '已签',
  plus: (n: number) => `+${n} 档`,
  first: '首口',
  refused: '未受理',
  none: '还没有出价。首口不低于起始价。',
  held: (n: number) => `有 ${n} 口新出价，回到最新`,
  showMore: '显示更早的出价',
  refusedAt: (at: string) => `${at} 未受理：`,
  missing: '正在按序号补齐',
};

export const chart = {
  title: '价格走势',
  you: '您',
  others: '他人',
  unit: (u: string) => `单位 ${u}`,
  now: '现在',
  label: (from: string, to: string, n: number) => `价格由 ${from} 升至 ${to}，共 ${n} 口`,
  none: '出价后在此画出价格走势。',
};

export const rules = {
  title: '本场规则',
  lotTitle: '标的要点',
  start: '起始价',
  reserve: '保留价',
  reserveSecret: '有，密封',
  reserveNone: '不设',
  increment: '增价幅度',
  free: '自由竞价',
  countdown: '限时竞价',
  countdownText: (s: string) => `每口恢复 ${s}`,
  bidders: '在册竞买人',
  atLeast: (n: number) => `不少于 ${n} 名`,
  leaderRaise: '领先者再出价',
  allowed: '允许',
  notAllowed: '不接受',
  deposit: '保证金',
  mineral: '矿种',
  area: '面积',
  profile: '规则',
  notices: '场次公告',
  noNotices: '尚无公告。',
  earlierNotices: (n: number) => `另有更早的公告 ${n} 条，见场次记录`,
  head: '事件链末端',
};

export const announce = {
  left: (text: string) => `距落槌还有 ${text}`,
  price: (who: string, text: string) => `${who} 号出价 ${text}`,
  standing: (state: string, price: string, left: string) => `${state}。当前价 ${price}。${left}`,
};
