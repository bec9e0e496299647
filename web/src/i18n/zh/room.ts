// The bid room and the watcher's view: board, clock, ticket, ladder, rules, keys.
export const room = {
  title: '竞价室', watchTitle: '旁观直播', liveTitle: '正在交易',
  liveNone: '此刻没有进行中或待开市的场次。', liveUpcoming: '待开市', liveEnded: '近期结束',
  back: '返回标的页', own: (n: string) => `竞买号 ${n}（您）`,
  connected: '连接正常', roundTrip: (ms: number) => `往返 ${ms} ms`, connecting: '连接中',
  down: '连接中断', kind: '拍卖 · 限时竞价',
  notAdmitted: '您没有本场的竞买号。',
  notAdmittedText: '申请经资格审查、保证金足额到账后才有竞买号。现在可以旁观。',
  watchInstead: '旁观直播', myApplications: '我的申请',
  unknownSession: '没有这一场',
};

export const board = {
  label: '当前状态',
  connecting: '正在连接', connectingText: '取得当前状态后显示',
  disconnected: '连接中断',
  retryIn: (n: number, s: number) => `第 ${n} 次重连，${s} 秒后再试`,
  retryNow: (n: number) => `第 ${n} 次重连`,
  staleText: '超过 3 秒没有收到服务器消息',
  before: '待开市', beforeText: (n: number) => `已有 ${n} 名竞买人`,
  watching: '旁观', watchingText: (n: number) => `${n} 名竞买人`,
  never_bid: '您未出价', never_bidText: '最低价见下方',
  leading: '您领先', leadingText: (n: number, at: string) => `第 ${n} 口，${at} 生效`,
  outbid: '您被超过',
  outbidText: (who: string, more: string, at: string) => `${who} 号高出 ${more}，${at}`,
  interrupted: '已中断', interruptedText: (at: string) => `${at} 起，恢复后给足完整倒计时`,
  hammer: '落槌中', hammerText: '正在等待最后收到的出价',
  won: '您竞得', wonText: '结果已写入公开记录', lost: '未竞得',
  lostText: (who: string) => `竞买号 ${who} 竞得`,
  sold: '已成交', soldText: (who: string) => `竞买号 ${who} 竞得`,
  unsold: '未成交', unsoldText: '没有达到成交条件的出价',
  not_opened: '未开市',
  tooFew: (have: number, need: number) => `竞买人 ${have} 名，少于 ${need} 名`,
  gate: (rules: string) => `开市前复核未通过：${rules}`,
  suspended: '已中止', suspendedText: (rules: string) => `落槌前复核未通过：${rules}`,
  price: '当前价', priceNth: (n: number) => `当前价 · 第 ${n} 口`, lastPrice: '最后收到的价',
  finalPrice: '成交价', highest: '最高报价', start: '起始价', noBid: '尚无出价',
  toOpening: '距开市', toCountdown: '距限时竞价', toHammer: '距落槌', frozen: '倒计时已冻结',
  stopped: '倒计时已停', ended: '已结束', deadline: (at: string) => `截止 ${at}`,
  opensAt: (at: string) => `开市 ${at}`, endedAt: '以结果公示为准',
  resumeFull: '恢复后重新给足', daysAnd: (d: number, rest: string) => `${d} 天 ${rest}`,
  serverTime: '（服务器时间）', hammerSoon: '时间到',
};

export const leaders = {
  label: (unit: string) => `各竞买号最高出价，单位${unit}`,
  you: (n: string) => `${n}（您）`, other: (n: string) => `${n} 号`,
  silent: (n: number) => `另有 ${n} 名未出价`, leads: '领先', unsure: '可能已变',
};

export const ticket = {
  title: '出价', reviewTitle: '复核出价', leadTitle: '备好下一口', offTitle: '暂停出价',
  sentTitle: '已提交', endTitle: '出价结束', beforeTitle: '等待开市',
  steps: ['1 填写', '2 复核', '3 回执'],
  least: (text: string) => `最低可出 ${text}`,
  leastFirst: '。首口：不低于起始价，加价为一档的整数倍。',
  leastNext: (inc: string) => `（+1 档 ${inc}）。`,
  resets: (s: string) => `每次有效出价把倒计时恢复到 ${s}。`,
  freeNote: '自由竞价期内，出价不改变结束时间。',
  leadNote: '您已领先，本场规则不接受领先者再出价。若被超过，备好的金额可直接进入复核。',
  leadShort: '领先时不提交',
  amount: '出价金额', prepared: '预备金额', draft: '未提交的草稿（保留）',
  less: '减一档', more: '加一档', atLeast: '最低价', plus: (n: number) => `+${n} 档`,
  overCurrent: '较当前价', overStart: (start: string) => `较起始价 ${start}`,
  timesText: (n: string) => `${n} 倍`, perKm2: '折合每平方公里',
  review: (text: string) => `复核 ${text}`,
  twoSteps: '复核后再确认一次才提交；提交后任何人不能撤回或更正。',
  leadButton: '领先中，无需出价', reconnect: '立即重连',
  youBid: (n: string) => `您将以竞买号 ${n} 出价`,
  lot: '标的', afterwards: '受理后倒计时', backTo: (s: string) => `恢复到 ${s}`,
  unchanged: '不变（自由竞价期）', noUndo: '提交后任何人不能撤回或更正，包括平台。',
  back: '返回', confirm: '确认出价',
  overtaken: (least: string) => `复核期间价格已变，现在最低 ${least}。您的金额没有被改动。`,
  takeLeast: (least: string) => `改为最低价 ${least}`,
  retype: '金额远高于最低价，请再输入一次', retypeFault: '两次输入不一致。',
  staysNote: '复核期间若有人出更高价，本页停住并给出新的最低价，不会自动改动您的金额。',
  sending: '已发出，等待落盘', unknown: '还不知道是否受理。',
  unknownText: '正在用同一编号核实，勿重复出价；同一编号不会算两次。',
  sentText: (text: string) => `已发出 ${text}。受理后给出序号与回执。`,
  accepted: (n: number, at: string) => `已受理：序号 ${n}，${at}。`,
  receipt: '下载回执', storeFault: '浏览器不能在本机存储，无法保证出价不重复，因此未发出。',
  faults: {
    empty: '填写金额。', not_a_number: '只填数字，可带逗号或“万元”。',
    too_precise: '金额精确到分。', too_large: '金额超出可表示的范围。',
  },
  below: (least: string) => `低于最低出价。现在最低 ${least}，按“最低价”即可。`,
  step: (low: string, high: string) => `不在增价档上。可出 ${low} 或 ${high}。`,
  readAs: (text: string) => `读作 ${text}`,
  offNote: '恢复同步前不能出价。',
  offText: '已生效的出价不受影响。连接恢复后先按序号补齐，再开放出价。',
  offHelp: '仍连不上时，用另一网络打开本页并登录；出价权限随账户走。',
  pauseNote: '竞价已中断，暂不接受出价。', pauseText: '恢复后给足一个完整的倒计时，本页自动开放出价。',
  endNote: '本场已结束，不再接受出价。', beforeNote: '开市后才能出价。金额可以先备好。',
  closingNote: '时间到，正在落槌。', toResult: '查看结果', hint: '提示',
};

export const ladder = {
  title: '出价阶梯', seq: '序号', time: '服务器时间', bidNumber: '竞买号', amount: '出价',
  steps: '增幅', receipt: '回执', you: '您', signed: '已签', plus: (n: number) => `+${n} 档`,
  first: '首口', refused: '未受理', none: '还没有出价。首口不低于起始价。',
  held: (n: number) => `有 ${n} 口新出价，回到最新`, showMore: '显示更早的出价',
  refusedAt: (at: string) => `${at} 未受理：`, missing: '正在按序号补齐',
};

export const chart = {
  title: '价格走势', you: '您', others: '他人', unit: (u: string) => `单位 ${u}`, now: '现在',
  label: (from: string, to: string, n: number) => `价格由 ${from} 升至 ${to}，共 ${n} 口`,
  none: '出价后在此画出价格走势。',
};

export const rules = {
  title: '本场规则', lotTitle: '标的要点', start: '起始价', reserve: '保留价',
  reserveSecret: '有，密封', reserveNone: '不设', increment: '增价幅度', free: '自由竞价',
  countdown: '限时竞价', countdownText: (s: string) => `每口恢复 ${s}`, bidders: '在册竞买人',
  atLeast: (n: number) => `不少于 ${n} 名`, leaderRaise: '领先者再出价', allowed: '允许',
  notAllowed: '不接受', deposit: '保证金', mineral: '矿种', area: '面积', profile: '规则',
  notices: '场次公告', noNotices: '尚无公告。', head: '事件链末端',
};

export const keys = {
  title: '键盘', all: '全部按键', amount: '到金额框', steps: '加、减一档（Shift 五档）',
  enter: '复核，再按提交', escape: '回到填写，不提交', listen: '读出状态、价格与时间', help: '本列表',
  search: '搜索', goLots: '标的', goResults: '结果', goVerify: '核验', goLive: '正在交易',
  off: '关闭单键快捷', close: '关闭', room: '竞价室', everywhere: '各页',
};

export const announce = {
  left: (text: string) => `距落槌还有 ${text}`,
  price: (who: string, text: string) => `${who} 号出价 ${text}`,
  standing: (state: string, price: string, left: string) => `${state}。当前价 ${price}。${left}`,
};
