// The vocabulary of the exchange: one English term for each Chinese one, and a sentence that says
// what it means here. Both languages on one page, because that is what a glossary is for.

export interface Term {
  id: string;
  zh: string;
  en: string;
  meansZh: string;
  meansEn: string;
}

const term = (id: string, zh: string, en: string, meansZh: string, meansEn: string): Term => ({
  id,
  zh,
  en,
  meansZh,
  meansEn,
});

export const terms: readonly Term[] = [
  term(
    'mineral-right',
    '矿业权',
    'mineral right',
    '探矿权和采矿权的总称。',
    'Exploration and mining rights together.',
  ),
  term(
    'exploration-right',
    '探矿权',
    'exploration right',
    '在划定的范围内寻找并查明矿产的权利，不含开采。',
    'The right to look for a mineral within an outline and to find out how much there is; ' +
      'not to extract it.',
  ),
  term(
    'mining-right',
    '采矿权',
    'mining right',
    '在划定的范围和标高之间开采矿产的权利。',
    'The right to extract a mineral within an outline and between two heights.',
  ),
  term(
    'grant',
    '出让',
    'grant',
    '国家第一次把矿业权授予某人，本平台办理的就是出让。',
    "The State's first award of a mineral right, which is what takes place here.",
  ),
  term(
    'transfer',
    '转让',
    'transfer',
    '持有人把已有的矿业权让给他人，本平台不办理。',
    'A holder passing on a right that exists; this exchange does not handle it.',
  ),
  term(
    'grantor',
    '出让人',
    'grantor',
    '出让矿业权的自然资源主管部门。',
    'The natural-resources authority that grants the right.',
  ),
  term(
    'lot',
    '标的',
    'lot',
    '一次出让的一项矿业权，有自己的范围、条件和编号。',
    'One right offered at one time, with its outline, terms and number.',
  ),
  term(
    'session',
    '场次',
    'session',
    '一个标的从开市到落槌的竞价过程。',
    'The bidding on one lot, from its opening to the hammer.',
  ),
  term(
    'auction',
    '拍卖',
    'auction',
    '公开加价，出价最高且不低于保留价者得。',
    'Open rising bids; the highest wins if it meets the reserve.',
  ),
  term(
    'listing',
    '挂牌',
    'listing',
    '在公示的期限内接受报价，期满后可转入限时竞价。',
    'Quotes are taken over a published period, after which timed bidding may follow.',
  ),
  term(
    'tender',
    '招标',
    'tender',
    '密封递交方案与报价，按公布的标准评定。',
    'Sealed offers, judged by published criteria.',
  ),
  term(
    'bidder',
    '竞买人',
    'bidder',
    '通过资格审查、保证金到账、领到竞买号的企业。',
    'A company that is qualified, has paid its deposit and holds a bid number.',
  ),
  term(
    'winner',
    '竞得人',
    'winning bidder',
    '落槌时出价有效且最高的竞买人，姓名随结果公布。',
    'The bidder whose valid bid is highest at the hammer; named with the result.',
  ),
  term(
    'candidate',
    '竞得候选人',
    'candidate winner',
    '交易中止时领先、等待复核的竞买人。',
    'The bidder who led when a session was suspended and waits for the review.',
  ),
  term(
    'bid-number',
    '竞买号',
    'bid number',
    '结束前代替姓名的四位随机号码。',
    'Four random digits that stand for a bidder until the end.',
  ),
  term(
    'bid',
    '出价',
    'bid',
    '竞买人提出的一个价格，受理后不可撤回。',
    'A price offered by a bidder; once accepted it cannot be taken back.',
  ),
  term(
    'start-price',
    '起始价',
    'start price',
    '公告的第一口最低价。',
    'The least first bid, as announced.',
  ),
  term(
    'reserve',
    '保留价',
    'reserve price',
    '低于它就不成交的密封价格，公告时只公布它的摘要。',
    'A sealed price below which the lot is not sold; only its digest is announced.',
  ),
  term(
    'increment',
    '增价幅度',
    'bid increment',
    '每一口至少加的金额，加价须为它的整数倍。',
    'The least raise; every raise is a whole multiple of it.',
  ),
  term(
    'fuse-price',
    '熔断价',
    'fuse price',
    '线上报价达到它就停止，转为密封报价。',
    'A price at which open bidding stops and sealed bids follow.',
  ),
  term(
    'deposit',
    '竞买保证金',
    'bid deposit',
    '参加竞买前交存的款项，按银行入账时间计。',
    "Money lodged before bidding; the bank's credit time counts.",
  ),
  term(
    'free-phase',
    '自由竞价',
    'free phase',
    '开市后的一段固定时间，出价不改变结束时刻。',
    'A fixed time after the opening in which bids do not move the end.',
  ),
  term(
    'countdown',
    '限时竞价',
    'countdown',
    '每次出价都把倒计时恢复到规定长度，走完即落槌。',
    'Each bid restores the full countdown; when it runs out the hammer falls.',
  ),
  term(
    'hammer',
    '落槌',
    'hammer',
    '竞价结束的时刻，此后到达的出价不受理。',
    'The end of bidding; what arrives later is not accepted.',
  ),
  term(
    'confirmation',
    '成交确认书',
    'deal confirmation',
    '载明谁以什么价格竞得什么的文书。',
    'The document that says who acquired what at which price.',
  ),
  term(
    'announcement',
    '出让公告',
    'grant announcement',
    '开市前公布标的、条件与时间的文书。',
    'The notice of a lot, its terms and times, before it opens.',
  ),
  term(
    'supplement',
    '补充公告',
    'supplementary announcement',
    '修改已发公告的文书，须写明改了什么。',
    'A notice that changes an announcement and says what it changes.',
  ),
  term(
    'publication',
    '结果公示',
    'result publication',
    '公布结果并接受异议的一段时间。',
    'The period in which a result stands open to objections.',
  ),
  term(
    'unsold',
    '流拍',
    'unsold',
    '没有出价，或最高出价低于保留价。',
    'No bid, or none that met the reserve.',
  ),
  term(
    'suspend',
    '中止',
    'suspend',
    '因复核未过等原因停下，原因消失后另行决定。',
    'Stopped, for example by a failed check, until it is decided how to go on.',
  ),
  term(
    'interrupt',
    '中断',
    'pause',
    '平台一时不能受理出价；时钟停住，恢复时补足一个完整的倒计时。',
    'The platform cannot take bids for a while; the clock stops and a full countdown follows.',
  ),
  term(
    'terminate',
    '终止',
    'terminate',
    '出让不再进行，已占区块释放。',
    'The grant is given up and its blocks are released.',
  ),
  term(
    'planned-block',
    '规划区块',
    'planned block',
    '矿产规划划出的多边形，一个区块只设一个勘查主体。',
    'A polygon of the mineral plan; one block has one exploration entity.',
  ),
  term(
    'grid-block',
    '基本单位区块',
    'grid block',
    '经纬各一分的方格，登记时计数的单位。',
    'A cell of one minute by one minute, the unit that registration counts in.',
  ),
  term(
    'entity',
    '勘查主体',
    'exploration entity',
    '以自己名义勘查的法人；受同一控制的几家视为一个。',
    'The legal person that explores; companies under one control count as one.',
  ),
  term(
    'conformity',
    '规划合规性审查',
    'plan-conformity review',
    '逐条核对标的是否符合矿产规划，不通过的不得出让。',
    'A check of a lot against the mineral plan, clause by clause; what fails is not granted.',
  ),
  term(
    'finding',
    '审查结论',
    'finding',
    '一条规则对一个标的的判断，带依据与数据。',
    'What one rule says of one lot, with its clause and its figures.',
  ),
  term(
    'prohibited-zone',
    '禁止开采区',
    'prohibited zone',
    '规划不许开采的范围。',
    'Ground on which the plan allows no mining.',
  ),
  term(
    'restricted-zone',
    '限制开采区',
    'restricted zone',
    '须满足附加条件才可开采的范围。',
    'Ground on which mining needs further conditions.',
  ),
  term(
    'key-area',
    '重点勘查区',
    'key exploration area',
    '规划优先安排勘查的范围。',
    'Ground that the plan explores first.',
  ),
  term(
    'mineral-site',
    '矿产地',
    'deposit (mineral site)',
    '已查明有矿的地点，不得拆分设权。',
    'A place where a mineral is proved; it is not divided among rights.',
  ),
  term(
    'stage',
    '勘查阶段',
    'survey stage',
    '预查、普查、详查、勘探，依次加深。',
    'Reconnaissance, general survey, detailed survey, exploration: each goes deeper.',
  ),
  term(
    'working-day',
    '工作日',
    'working day',
    '不含周末与法定节假日，含调休上班日。',
    'Neither weekend nor public holiday; a weekend that is worked counts.',
  ),
  term(
    'record',
    '事件文件',
    'record',
    '一场的全部事件，每行带前一行的摘要，任何人可以重放。',
    'Every event of a session, each line with the digest of the one before; anybody can replay it.',
  ),
  term(
    'digest',
    '摘要',
    'digest',
    '由内容算出的一串字符，内容改动一处就完全不同。',
    'Characters worked out from a content; change one place and all of them differ.',
  ),
  term(
    'receipt',
    '回执',
    'receipt',
    '平台为一次受理的出价签名的凭证。',
    "The exchange's signed proof of one accepted bid.",
  ),
  term(
    'sign-in',
    '登录',
    'sign-in',
    '以账号进入；与场次是两回事。',
    'Entering with an account; nothing to do with a session.',
  ),
];

/** The terms that hold these words in either language, in the order of the list. */
export function termsWith(words: string): readonly Term[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return terms;
  return terms.filter((one) =>
    [one.zh, one.en, one.meansZh, one.meansEn].some((text) => text.toLowerCase().includes(wanted)),
  );
}
