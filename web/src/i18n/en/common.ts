// What every page says: frame, states, units, and the sentences of waiting and failing.
import type { Catalogue } from '../zh-CN.ts';

const s = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const common: Catalogue['common'] = {
  product: 'Adit',
  productLong: 'Mining-rights exchange',
  skip: 'Skip to the content',
  mainNav: 'Main navigation',
  accountNav: 'Account',
  nav: {
    portal: 'Home', lots: 'Lots', live: 'Live', results: 'Results', verify: 'Verify',
    app: 'My bidding', desk: 'Desk',
  },
  demo: 'Demonstration (示例): companies, lots, amounts and coordinates are invented '
    + 'and stand for no real mining right.',
  sample: 'Example',
  otherLanguage: '中文',
  signIn: 'Sign in',
  signOut: 'Sign out',
  serverTime: 'Server time',
  timeUnknown: 'not known yet',
  lastHeard: 'last heard',
  shanghai: 'All times are Beijing time (Asia/Shanghai).',
  footData: 'Open data and API',
  footVerify: 'Verify it yourself',
  footKeys: 'Keyboard',
  footMap: 'Maps show the graticule, planned blocks and lots; no administrative boundary is drawn.',
  theme: 'Appearance', themeSystem: 'System', themeLight: 'Light', themeDark: 'Dark',
  themeContrast: 'High contrast',
  loading: 'Loading',
  offlineTitle: 'The server cannot be reached.',
  offlineText: 'The page keeps what it last heard and tries again by itself.',
  offlineEmpty: 'Nothing has been received yet; the page tries again by itself.',
  retry: 'Try now',
  reload: 'Load again',
  refusedCode: 'Code',
  clause: 'Clause',
  line: (n) => `line ${n}`,
  notFound: 'There is no such page',
  notFoundText: 'A character of the address may be missing, or the page has moved.',
  notFoundBack: 'To the first page',
  channelFault: 'The live channel brought a message that this page does not know. Reload the page.',
  noAccess: 'This page needs another account',
  noAccessText: (role) => `It is for ${role} accounts. Sign in with one and come back.`,
  print: 'Print or save as PDF',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying; select the text by hand.',
  download: 'Download',
  all: 'All',
  none: 'None',
  unknown: 'Unknown',
  yes: 'Yes', no: 'No',
  km2: 'km²',
  years: (n) => s(n, 'year'),
  days: (n) => s(n, 'day'),
  seconds: (n) => `${n} s`,
  minutes: (n) => `${n} min`,
  and: ', ',
  capitalsPrefix: '人民币',
};

export const terms: Catalogue['terms'] = {
  right: { exploration: 'Exploration right', mining: 'Mining right' },
  auction: 'Auction',
  stage: {
    reconnaissance: 'Reconnaissance', general_survey: 'General survey',
    detailed_survey: 'Detailed survey', exploration: 'Exploration',
  },
  lotState: {
    draft: 'Draft', submitted: 'Reviewed', approved: 'Approved', announced: 'Announced',
    in_session: 'Bidding', sold: 'Sold', unsold: 'Not sold', stopped: 'Ended',
    suspended: 'Suspended', lapsed: 'Lapsed',
  },
  phase: {
    scheduled: 'Scheduled', free: 'Free phase', countdown: 'Countdown', closing: 'Hammer falling',
    sold: 'Sold', unsold: 'Not sold', not_opened: 'Not opened', suspended: 'Suspended',
  },
  live: 'Bidding',
  interrupted: 'Interrupted',
  verdict: {
    conforming: 'Can be granted', nonconforming: 'Cannot be granted',
    needs_justification: 'Needs a document', undetermined: 'Undetermined',
  },
  finding: {
    pass: 'Pass', fail: 'Fail', needs_justification: 'Needs a document', justified: 'Justified',
    not_applicable: 'Not applicable', undetermined: 'Undetermined', info: 'Info',
  },
  gateStage: {
    LOT: 'Review of the lot', OPEN: 'Check before opening', AWARD: 'Check before the hammer',
    LICENCE: 'Check before registration',
  },
  applicationState: {
    submitted: 'Awaits qualification', qualified: 'Awaits the deposit', rejected: 'Rejected',
    admitted: 'Has a bid number',
  },
  depositState: { awaited: 'Awaited', partial: 'Short', full: 'Received' },
  outcome: { sold: 'Sold', unsold: 'Not sold' },
  rightState: {
    live: 'In force', awarded: 'Awarded, not registered', pending: 'Applied for',
    expired: 'Expired', cancelled: 'Cancelled', lapsed: 'Lapsed',
  },
  role: { administrator: 'administrator', bidder: 'bidder', inspector: 'inspector' },
};

export const clauses: Record<string, string> = {
  A1: 'The review of conformity comes first',
  A2: 'Nothing against the plan is approved',
  A4: 'The plan is in force on the day of the decision',
  B1: 'One exploration entity in a planned block',
  B4: 'Outside the planned blocks only with a planning argument',
  C1: 'Minerals that may not be mined',
};
