// Companies: registration, verification, the people who act for them.
import type { organisation as chinese } from '../zh/organisation.ts';

export const organisation: typeof chinese = {
  nav: 'Company and people',
  deskNav: 'Companies',

  registerTitle: 'Register a company',
  registerLead:
    'The exchange verifies what you register; then your company can apply to bid. ' +
    'Whoever registers is its first manager.',
  registerLink: 'Register a company',
  noAccount: 'No account yet? Companies that want to bid register themselves:',
  haveAccount: 'Have an account?',
  toSignIn: 'Sign in',
  group: { company: 'Company', person: 'Manager', account: 'Account' },
  name: 'Company name',
  nameHelp: 'As on the business licence. Example companies say 示例.',
  code: 'Unified social credit code',
  belongs: 'Group of companies',
  belongsOwn: 'Belongs to no group',
  belongsGroup: 'Belongs to a group; its code follows',
  belongsHelp: 'Companies of one group count as one within a planned block.',
  groupCode: 'Credit code of the group',
  person: 'Name',
  personHelp:
    'Only to address and reach you. Kept apart, never in a public record, and can be erased.',
  contact: 'Telephone or mail (optional)',
  account: 'Account name',
  accountHelp:
    '3 to 32 characters: small letters, digits, dot, hyphen, underscore; a letter or digit first.',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Register',
  busy: 'Sending',
  summary: 'Some things need to be put right:',
  offline:
    'The server cannot be reached; nothing was sent. What you typed is kept: press again later.',
  fault: {
    name: 'Fill in the company name.',
    person: 'Fill in the name.',
    account:
      'An account name has 3 to 32 small letters, digits, dots, hyphens or underscores, ' +
      'and begins with a letter or digit.',
    reason: 'A rejection needs a reason.',
    limit: 'A limit is more than nothing; leave it empty for no limit.',
  },

  strip: 'How far the registration has come',
  steps: [
    { name: 'Registration', who: 'your company' },
    { name: 'Verification', who: 'the exchange' },
    { name: 'Applying for lots', who: 'your company' },
  ],
  stepState: { done: 'done', now: 'under way', toCome: 'to come', failed: 'rejected' },
  waits: {
    registered: 'Waits for the exchange to verify it. You can add people meanwhile.',
    verified: 'Verified: the company can apply to bid.',
    rejected: 'Not verified. Correct what the reason says and send it again.',
    withdrawn:
      'The verification was withdrawn. Sessions that you were admitted to go on; for further ' +
      'lots correct what the reason says and send it again.',
  },

  state: {
    registered: 'Awaits verification',
    verified: 'Verified',
    rejected: 'Rejected',
    withdrawn: 'Verification withdrawn',
  },
  role: { manager: 'Manager', bidder: 'Bidder', viewer: 'Viewer' },
  roleHelp: {
    manager: 'Bids, applies, and decides on people and limits.',
    bidder: 'Applies, and bids up to the limit.',
    viewer: 'Only looks: neither applies nor bids.',
  },
  facts: 'Company',
  controlGroup: 'Group',
  ownGroup: 'None',
  registeredAt: 'Registered',
  decidedAt: 'Decided',
  version: (n) => `version ${n}`,
  reason: 'Reason',

  people: 'People',
  peopleNone: 'Nobody.',
  limit: 'Limit',
  noLimit: 'None',
  hidden: '—',
  limitHelp:
    'The highest bid of this person; empty: no limit. Only your managers and the person see it.',
  roleField: 'Role',
  you: 'you',
  add: 'Add a person',
  addTitle: 'Add a person',
  addSubmit: 'Add and get a one-time code',
  change: 'Change',
  changeTitle: 'Change',
  save: 'Save',
  remove: 'Remove',
  removeSure:
    'Remove this person? They are signed out at once and no longer act for the company. ' +
    'Bids that were accepted stand.',
  cancel: 'Cancel',
  newCode: 'Another one-time code',
  codeTitle: 'One-time code, shown only this once',
  codeText: (until) =>
    'Tell it to the person of this account, face to face or by telephone; ' +
    `the password is set with it under Set a password. Good until ${until}.`,
  codeAt: 'Set a password',
  codeDone: 'Told; put it away',
  onlyManager: 'Only managers of the company decide on people and limits.',
  ownTitle: 'Company and people',
  correctTitle: 'Correct and send again',
  correctSubmit: 'Send again',
  nobody: 'Your account acts for no company now.',
  nobodyCure: 'Let the manager of one add you, or register a company.',
  notVerified: 'Your company is not verified and cannot apply to bid yet.',
  viewerMayNot: 'You may only look. A manager or a bidder of your company applies.',
  appliesFor: 'Applicant',

  bids: 'Bids of the company',
  bidsLead: 'Who placed a bid is shown to your company alone.',
  bidsSession: 'Session',
  bidsChoose: 'Choose a session',
  bidsNoSession: 'The company holds no bid number of any session yet.',
  bidsNone: 'The company has no accepted bid in this session.',
  bidSeq: 'No.',
  bidAt: 'Accepted',
  bidAmount: 'Amount',
  bidBy: 'Placed by',
  bidByUnknown: 'not kept',

  deskTitle: 'Companies',
  all: 'All',
  find: 'Find by name or code',
  search: 'Search',
  none: 'No such company.',
  waitingNone: 'No company waits for verification.',
  members: 'People',
  back: 'Back to the list',
  decide: 'Verification',
  decideText:
    'Compare name, code and group with the business licence and the public credit register ' +
    'before you decide.',
  verify: 'Verify',
  reject: 'Reject',
  rejectReason: 'Reason (the company will read it)',
  withdrawal: {
    title: 'Withdraw the verification',
    lead:
      'One officer proposes it, another does it. The company then applies for no further lot; ' +
      'sessions that it is admitted to go on.',
    waits: 'Proposed by',
    reason: 'Reason (the company will read it once it is withdrawn)',
    propose: 'Propose to withdraw',
    approve: 'Withdraw',
    drop: 'Drop the proposal',
    dropReason: 'Reason for dropping it',
  },
  history: 'History',
  event: {
    'organisation.registered': 'Registered',
    'organisation.carried_over': 'Carried over from earlier records, as verified',
    'organisation.corrected': 'Corrected and sent again',
    'organisation.verified': 'Verified',
    'organisation.rejected': 'Rejected',
    'organisation.withdrawal_proposed': 'Withdrawal of the verification proposed',
    'organisation.withdrawal_dropped': 'Withdrawal dropped',
    'organisation.verification_withdrawn': 'Verification withdrawn',
    'organisation.member_added': 'Person added',
    'organisation.member_changed': 'Person changed',
    'organisation.member_removed': 'Person removed',
  },
  byExchange: 'the exchange',
};
