// Accounts at the desk: the list, what two officers do together, the code that is handed over.
import type { staff as chinese } from '../zh/staff.ts';

export const staff: typeof chinese = {
  title: 'Accounts',
  lead:
    'New accounts, roles, locks and recoveries are proposed by one person and signed by another. ' +
    'In an emergency one person locks; unlocking takes two. Staff do not bid, and bidders are ' +
    'not staff.',
  open: 'Awaiting a second signature',
  openNone: 'No proposal about an account awaits a signature.',
  under: 'Recoveries under way',
  list: 'All accounts',
  listNone: 'No account fits. Widen the filter and look again.',
  matched: (shown, all) =>
    shown === all ? `${all}` : `${shown} of ${all} shown; narrow them by the filter`,
  columns: { name: 'Account', role: 'Role', state: 'State', last: 'Last sign-in', act: 'Act' },
  never: 'Never signed in',
  code: (until) => `Code good until ${until}`,
  state: { active: 'Open', locked: 'Locked', no_password: 'Not in use yet' },
  you: 'Yours',
  filter: {
    text: 'Account, label or company',
    role: 'Role',
    state: 'State',
    any: 'All',
    find: 'Find',
  },
  act: 'Act',
  acts: (label) => `Act on ${label}`,
  close: 'Close',
  kind: 'What to do',
  kinds: {
    role: 'Change the role',
    lock: 'Lock (second signature)',
    lock_now: 'Lock at once (emergency)',
    unlock: 'Unlock (second signature)',
    recovery: 'Recover the password (second signature)',
  },
  kindHelp: {
    role: 'Once signed, all sign-ins of the account end; the next one has the new role.',
    lock: 'Once signed, all sign-ins of the account end, and nobody signs in to it any more.',
    lock_now: 'All sign-ins of the account end as you press. Unlocking takes two persons.',
    unlock: 'Once signed, the account can be signed in to again, with the same password.',
    recovery:
      'Whoever signs gets a one-time code. It works after a delay, in which the owner and every ' +
      'officer can stop it.',
  },
  newRole: 'New role',
  reason: 'Reason',
  reasonHelp:
    'Whoever signs and whoever looks it up will read it. No identity numbers, no telephones.',
  needReason: 'Give a reason.',
  propose: 'Send for signature',
  lockNow: 'Lock now',
  proposed: 'Sent; another person must sign it.',
  locked: 'Locked; its sign-ins have ended.',
  create: 'A new staff account',
  createLead: 'Accounts of bidders are not made here.',
  name: 'Account name',
  nameHelp:
    '2 to 32 small letters, digits, dots, hyphens or underscores, a letter first. Example: wangmin',
  needName:
    'Begin with a small letter; 2 to 32 small letters, digits, dots, hyphens or underscores.',
  label: 'Addressed as',
  labelHelp: 'How pages address the person, at most 40 characters.',
  needLabel: 'Say how the person is addressed.',
  personOf: 'An account that the person has',
  personNew: 'None, a new person',
  summary: 'Cannot be sent yet:',
  offline: 'Not sent: the server cannot be reached. Send it again when the network is back.',
  card: {
    create: (name, role) => `Make the account ${name} with the role ${role}`,
    role: (label, role) => `Make ${label} an ${role}`,
    lock: (label) => `Lock the account of ${label}`,
    unlock: (label) => `Unlock the account of ${label}`,
    recovery: (label) => `Recover the password of ${label}`,
    account: 'Account',
    as: 'Role',
    nothing: 'none',
    proposer: 'Proposed by',
    waits: (minutes) => (minutes === 0 ? 'just now' : `waiting for ${minutes} min`),
    reason: 'Reason',
    waiting: 'Awaits a second signature',
    yours: 'You proposed this',
    yoursText: 'Another person must sign; you cannot. You can withdraw it.',
    notYou: 'Not for you to sign: the account is your own, or your role does not sign.',
    approve: 'Sign',
    refuse: 'Refuse',
    refuseReason: 'Why it is refused',
    refuseSend: 'Refuse it',
    back: 'Back',
    withdraw: 'Withdraw',
    stop: 'Stop the recovery',
    usable: (from) => `The code works from ${from}`,
    underWay: 'Under way',
  },
  handed: {
    title: 'Hand this code over',
    text: (label) =>
      `The one-time code of ${label}, shown this once. Give it to the person face to face or on ` +
      'a telephone number that you have checked, not to whoever proposed it.',
    where: 'The person enters it at /redeem and sets a password that nobody else knows.',
    why:
      'Whoever signs hands it over: a proposer could have made the person up, and would have ' +
      'the key.',
    usable: (from) => `Works from ${from}`,
    expires: (until) => `Good until ${until}`,
    now: 'Works now',
    close: 'Noted down, close',
  },
};
