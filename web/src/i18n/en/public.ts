// The public pages: portal, lots, one lot, results, one result, verification, sign-in.
import type { Catalogue } from '../zh-CN.ts';

export const portal: Catalogue['portal'] = {
  title: 'Find a lot, watch it live, check the result',
  search: 'Search',
  searchLabel: 'Title, number, mineral or place of a lot',
  quick: 'Frequent filters',
  liveNow: 'Bidding now',
  liveNone: 'No session is running at this moment.',
  liveNoneNext: (when) => `The next one opens ${when}.`,
  allLive: 'All sessions',
  upcoming: 'Opening soon',
  upcomingNone: 'No announced lot is waiting to open.',
  results: 'Published results',
  resultsNone: 'No result has been published yet.',
  allResults: 'All results',
  allLots: 'All lots',
  opens: 'Opens', lot: 'Lot', start: 'Start', conformity: 'Conformity', area: 'Area',
  winner: 'Winner', price: 'Price', over: 'Over start', closed: 'Closed', state: 'State',
  inMinutes: (n) => `in ${n} min`,
  soon: 'any moment',
  blocks: 'Planned blocks',
  blocksTaken: (taken, all) => `${taken} of ${all} reserved`,
  blocksText: 'One planned block holds one exploration entity. An announcement reserves the block; '
    + 'a lot that is not sold releases it.',
  blocksMap: 'Planned blocks on a graticule; reserved blocks are hatched',
  blockFree: 'Free', blockTaken: 'Reserved',
  verifyTitle: 'Check a receipt or replay a session',
  verifyText: 'Without taking our word for it: recompute from public files by public rules.',
  applyTitle: 'Take part',
  applyText: 'Sign in for your company, choose a lot, apply, pay the deposit and receive an '
    + 'anonymous bid number.',
};

export const lots: Catalogue['lots'] = {
  title: 'Lots',
  filterState: 'State', filterAll: 'All', search: 'Search',
  query: 'Title, number, mineral or place',
  count: (n) => (n === 1 ? '1 lot' : `${n} lots`),
  none: 'No lot fits.',
  noneCure: 'Widen the filter or clear the search.',
  clear: 'Clear',
  noneAtAll: 'No lot has been announced yet. Announcements appear here.',
  number: 'Number', name: 'Lot', mineral: 'Mineral', area: 'Area', start: 'Start',
  opens: 'Opens', state: 'State', conformity: 'Conformity',
  groups: { all: 'All', announced: 'Scheduled', in_session: 'Bidding', sold: 'Sold',
    unsold: 'Not sold' },
};

export const lot: Catalogue['lot'] = {
  crumb: 'Lots',
  noticeTitle: (title) => `Auction notice: ${title}`,
  draftTitle: (title) => `${title} (not announced)`,
  toc: 'On this page',
  s1: '1. Grantor and exchange', s2: '2. The lot', s3: '3. Who may bid',
  s4: '4. Application and deposit', s5: '5. Procedure and times', s6: '6. How the winner is found',
  s7: '7. Payment', s8: '8. Risks', s9: '9. Objections and other matters',
  sc: 'Plan conformity report', st: 'How the dates follow', sd: 'What has happened',
  start: 'Start price', increment: 'Increment', deposit: 'Deposit', area: 'Area', term: 'Term',
  reserve: 'Reserve', mineral: 'Mineral', coMinerals: 'Associated minerals', stage: 'Stage',
  capacity: 'Capacity', location: 'Location', block: 'Planned block', right: 'Kind of right',
  multiples: 'each bid a whole multiple', oneLotOneAccount: 'one account for one lot',
  secretReserve: 'Sealed', noReserve: 'None', afterEnd: 'opened as the rules say',
  blocksReserved: 'reserved for this lot from its announcement',
  blocksPlanned: 'the planned block that the lot lies in', noBlocks: 'In no planned block',
  grantor: 'Grantor', grantorText: 'Example natural-resources authority (示例)',
  platform: 'Exchange', platformText: 'Adit mining-rights exchange (demonstration)',
  number: 'Number', notAnnounced: 'not announced yet', announcedAt: (when) => `announced ${when}`,
  version: (n) => `version ${n}`,
  plan: 'Under the plan', rules: 'Rules of procedure',
  s3Default: 'Companies registered in the People’s Republic of China. A bidder states its unified '
    + 'social credit code.',
  s3One: 'A bidder has one bid number in a lot. It is drawn at random, and stands for the bidder '
    + 'without a name until the end.',
  s4Text: (deposit) => `The deposit is ${deposit}. What counts is the time at which the bank `
    + 'credited it; it must be there in full before the opening.',
  s4Close: (when) => `Applications close when the session opens (${when}).`,
  s4CloseUnknown: 'Applications close when the session opens; the announcement sets the time.',
  phase: 'Phase', from: 'From (server time)', until: 'Until', rule: 'Rule',
  freeRule: 'Bids do not move the end. The first is at least the start price, and each is a whole '
    + 'multiple of the increment above it',
  countdownRule: (text) => `Each accepted bid sets the countdown back to ${text}; when it has run `
    + 'out the hammer falls',
  countdownEnd: (text) => `${text} after the last bid`,
  minBidders: (n) => `With fewer than ${n} admitted bidders the session does not open, and says so.`,
  s6Text: 'The highest valid bid that is not below the reserve wins. Whether a bid was in time is '
    + 'decided by the moment its last byte arrived; the order by its sequence number.',
  s6Commit: 'The reserve was sealed with the announcement. Its salted digest:',
  s6None: 'This lot has no reserve; the highest bid wins.',
  s6Open: 'When the lot is sold, the reserve and its salt are published, and anybody can compare '
    + 'them with the digest.',
  s7Text: 'The price is paid as the contract says; the rules of procedure say what becomes of the '
    + 'deposit.',
  s8Text: 'Geological data are for reference and prospects are uncertain. Bidders inspect the ground '
    + 'themselves and bear the risk. This lot is an example and stands for no real right.',
  s9Text: 'Objections to this notice or the result go to the grantor in writing within the '
    + 'publication period; the answer and its reasons are published.',
  notes: 'Notes',
  corners: 'Corner points, CGCS2000', corner: 'Corner', lon: 'Longitude', lat: 'Latitude',
  hole: 'excluded', ring: (n) => `Ring ${n}`, notation: 'Notation', decimal: 'Decimal',
  dms: 'Deg min sec',
  mapLabel: 'Sketch of the lot and its planned block on a graticule', mapLot: 'This lot',
  mapBlock: 'Planned block',
  reports: 'Reviews', reportAt: (stage, when) => `${stage}, ${when}`,
  reportPlan: 'Plan', registry: 'Digest of the register', reportDigest: 'Digest of the report',
  noReport: 'There is no report yet.', inputs: 'What was looked at', missing: 'What is missing',
  reservations: 'Blocks that the announcement takes',
  derivationDone: 'The dates follow from these rules.', earliest: 'Earliest opening',
  opensAt: 'Opening',
  derivationSeconds: (n) => `Sandbox rules count in seconds: it may open ${n} s after the `
    + 'announcement.',
  derivationDays: (n) => `Announced for at least ${n} working days; the first day does not count.`,
  calendarTable: 'Calendar', dayZero: 'notice', restDay: 'rest',
  noDerivation: 'After the announcement, the earliest opening is derived here.',
  watch: 'Watch live', enter: 'Enter the bid room', apply: 'Apply to bid',
  seeResult: 'See the result', signInToApply: 'Sign in to apply', currentPrice: 'Current price',
  noBid: 'no bid yet',
  take: 'Take this notice with you', machine: 'Machine-readable JSON', geojson: 'Corners (JSON)',
  authentic: 'Check that it is genuine', digest: 'Digest of the conformity report',
  reasonPublic: 'Public reason',
  history: {
    'lot.drafted': 'Drafted', 'lot.revised': 'Revised', 'lot.reviewed': 'Reviewed for conformity',
    'lot.approved': 'Approved by a second person',
    'lot.announced': 'Announced, blocks reserved', 'lot.opened': 'Session opened',
    'lot.closed': 'Session ended', 'lot.released': 'Blocks released',
    'lot.lapsed': 'Lapsed (sandbox), blocks released',
  },
  hashShort: 'record',
};

export const results: Catalogue['results'] = {
  title: 'Results',
  none: 'No result has been published yet. Each session’s result appears here as it ends.',
  lot: 'Lot', outcome: 'Outcome', winner: 'Winner', price: 'Price', over: 'Over start',
  bids: 'Bids', bidders: 'Bidders', closed: 'Closed',
};

export const result: Catalogue['result'] = {
  title: (title) => `${title}: result`,
  soldTo: 'Winner', creditCode: 'Credit code', bidNumber: 'Bid number', finalPrice: 'Final price',
  startPrice: 'Start price', over: 'Over the start', times: (n) => `${n}×`, bids: 'Accepted bids',
  bidders: 'Bidders', closedAt: 'Closed', publication: 'Publication period',
  unsold: 'Not sold', unsoldText: 'No bid met the conditions of sale. The block has been released.',
  reserve: 'Reserve', reserveNone: 'This lot has no reserve.',
  reserveOpened: 'Published; it can be compared with the digest in the announcement.',
  reserveClosed: 'The rules do not publish a reserve that was not met; the digest stands.',
  commitment: 'Digest in the announcement', salt: 'Salt',
  check: 'How to check it yourself', head: 'End of the event chain', resultHash: 'Result digest',
  step1: 'Download every event of the session: one a line, each with the digest of the one before.',
  step2: 'Replay it by the public rules. Winner, price and digests should equal this page.',
  step3: 'A bidder can also check that its own receipt is in there.',
  download: 'Download the events', document: 'Result document (machine-readable)',
  documentShow: 'show', watch: 'All bids', lot: 'The notice',
  noNames: 'Bidders that did not win stay unnamed; only their bid numbers are public.',
};

export const verify: Catalogue['verify'] = {
  title: 'Verify',
  lead: 'Another computer and another program should reach the same conclusion. These commands work '
    + 'offline and need public files only.',
  session: 'Replay a session',
  sessionText: 'Download a session’s events and replay them. If one byte was changed, the program '
    + 'names the line.',
  receipt: 'Check a receipt',
  receiptText: 'The exchange signs receipts batch by batch. Check the signature with the published '
    + 'key and, by its path, that the bid is in the batch.',
  keys: 'Published keys', keysNone: 'No key has been published yet.',
  read: 'Read a receipt',
  readText: 'Paste a receipt to see what it says. This page only reads it: whether it is genuine is '
    + 'what adit verify tells.',
  paste: 'The receipt (JSON)', file: 'Choose a file', show: 'Show its fields',
  fileNote: 'The file is not uploaded.',
  fault: {
    empty: 'Paste a receipt or choose a file.',
    not_json: 'This is not JSON. Paste the whole receipt file.',
    not_a_receipt: 'This is not a receipt of the format adit-receipt/1',
    leaf: 'The bid inside the receipt cannot be read',
  },
  faultField: (field) => ` (missing or of another type: ${field}).`,
  fields: 'What the receipt says', amount: 'Amount', session_: 'Session', seq: 'Sequence',
  bidNumber: 'Bid number', bidId: 'Bid id', received: 'Last byte received',
  entry: 'Event digest', place: 'Place in the batch',
  placeText: (index, size) => `leaf ${index + 1} of ${size}`,
  batch: 'Batch', root: 'Batch root', key: 'Key', signature: 'Signature', path: 'Path',
  pathText: (n) => (n === 1 ? '1 neighbouring digest' : `${n} neighbouring digests`),
  notVerified: 'Not verified: this page only shows the content.',
  unknownKey: 'No published key has this id.', knownKey: 'The id is among the published keys.',
};

export const signIn: Catalogue['signIn'] = {
  title: 'Sign in', account: 'Account', password: 'Password', submit: 'Sign in',
  busy: 'Signing in',
  help: 'Demonstration accounts are printed at start and kept in var/demo-accounts.json.',
  needAccount: 'Enter the account.', needPassword: 'Enter the password.',
  summary: 'Some things are missing:',
  offline: 'The server cannot be reached, so you are not signed in. Press again when it can.',
  already: (name) => `You are signed in as ${name}.`, continue: 'Continue',
};
