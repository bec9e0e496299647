// The guided tours: the page that offers them, the panel that leads, and each step.
import type { StepId } from '../../core/tour.ts';

interface Step {
  title: string;
  text: string;
}

export const tour = {
  title: '带您看一遍',
  lead: '三条路线，各走一类人的路。面板在页面下方，随时可以离开，也可以自己四处点。',
  notDemo: '这里不是演示环境，没有可以带看的内容。',
  notDemoCure: '公开页面无须登录即可查看；办理业务从登录开始。',
  begin: '开始',
  goOn: '接着走',
  minutes: (n: number) => `约 ${n} 分钟`,
  steps: (n: number) => `${n} 步`,
  needsAccount: {
    citizen: '不用登录。',
    bidder: '要用竞买人的演示账号登录，如 bidder1。',
    officer: '要用交易管理员的演示账号登录：lin 起草，chen 会签。',
  },
  names: { citizen: '公众', bidder: '竞买人', officer: '交易管理员' },
  about: {
    citizen: '看一场正在进行的拍卖，看一个标的为何中止，再把一份结果自己核验一遍。',
    bidder: '从登录、申请、保证金，到出价、复核与回执。',
    officer: '从起草、规划审查、第二人会签、公告，到现场与证据。',
  },
  panel: '带看',
  count: (n: number, all: number) => `第 ${n} 步，共 ${all} 步`,
  back: '上一步',
  next: '下一步',
  finish: '走完了',
  leave: '离开带看',
  escape: '按 Esc 离开',
  toTarget: '到所指之处',
  toPlace: '回到这一步的页面',
  elsewhere: '您在别的页面上。',
  looking: '正在找所指之处…',
  missing: '这一页上暂时没有要指的东西。可以先看下一步。',
  nothing: '此刻还没有这样的标的或场次；演示环境几分钟内会有。可以先看下一步。',
  signInFirst: '这一步要登录后才看得到；登录后会带您过去。',
  stepOf: {
    portal: {
      title: '首页先说现在',
      text: '谁都能看到正在竞价的标的、现价与倒计时，不用登录。价格由服务器推送，不必刷新。',
    },
    live: {
      title: '一场正在进行的拍卖',
      text: '竞买人只显示竞买号。每一口被受理的出价都会把倒计时拨回满格，最后无人再出才落槌。',
    },
    suspended: {
      title: '为什么这一场中止了',
      text: '落槌前要再查一遍规划。查到区块里已有他人的矿业权，槌就不落：哪一条、第几行、凭什么，都写在审查报告里。',
    },
    result: {
      title: '结果公示',
      text: '成交价、竞得人、出价次数与公示期都在这里。落选者不具名，但每一口都在记录里。',
    },
    check: {
      title: '自己核验',
      text: '浏览器取来整场记录，自己重算一遍摘要、规则与结果。不信平台，也能得出同一个数。',
    },
    bidderSignIn: {
      title: '登录',
      text: '用 bidder1 登录；密码在页面所写的文件里。登录之后按“下一步”。',
    },
    apply: {
      title: '申请参加',
      text: '还没开始的标的，在这里申请。公告、坐标、规划审查报告都在同一页，先看再申请。',
    },
    deposit: {
      title: '审核与保证金',
      text: '每份申请走到哪一步、等谁、差多少保证金，都写在卡片上。交足后得到竞买号。',
    },
    room: {
      title: '竞价室',
      text: '先说您领先还是被超过，再说价格，再说还剩多少时间。断线时一切停在最后收到的样子。',
    },
    review: {
      title: '出价前复核',
      text: '出价分两步：先定金额，再看一遍大写与比例才提交。提交后任何人不能撤回。没有被接纳时，这里说差哪一步。',
    },
    receipt: {
      title: '回执',
      text: '每口被受理的出价都有签名的回执，存在您的设备上，可以下载，日后拿去核验。',
    },
    officerSignIn: {
      title: '登录',
      text: '用 lin 登录；密码在页面所写的文件里。会签要另一个人：chen。',
    },
    draft: {
      title: '起草标的',
      text: '粘贴拐点或选一个规划区块，填价格与期限。写错的字段当场说明怎么改，写下的不会丢。',
    },
    conformity: {
      title: '规划审查',
      text: '这个标的没有通过。每条规则引用规划的条款与行号，列出算出的数，不通过的说明怎么补救。',
    },
    approve: {
      title: '等第二个人',
      text: '起草的人不能批准自己的标的。要会签的都列在这里，按人算，不按账号算。',
    },
    announce: {
      title: '公告',
      text: '批准之后定开始时间。最早何时由日历推出，每个工作日都列得出来；区块在公告时预留。',
    },
    session: {
      title: '现场',
      text: '进行中的场次在这里：阶段、价格、竞买人数。竞买人是谁，结束之前管理员也看不到。',
    },
    evidence: {
      title: '证据',
      text: '结束之后可以打开封存的保留价，导出证据。谁打开过，会记在案。',
    },
  } satisfies Record<StepId, Step>,
};
