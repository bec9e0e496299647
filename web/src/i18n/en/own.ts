// One's own account: redeeming a code, the password, sign-ins, a recovery under way.
import type { own as chinese } from '../zh/own.ts';

export const own: typeof chinese = {
  redeem: {
    title: 'Set a password by a code',
    lead:
      'Enter the one-time code that was handed to you, and set a password for the account. ' +
      'Only you know the password; the code works once.',
    code: 'One-time code',
    codeHelp:
      '7 groups of 4 letters or digits; there is no 0, O, 1 or I. Capitals, spaces and hyphens ' +
      'make no difference.',
    needCode: 'Enter the code.',
    letter: (position, letter) =>
      `Letter ${position}, "${letter}", occurs in no code. Compare it with the original.`,
    length: (have, want) => `A code has ${want} letters; these are ${have}. Compare them.`,
    check:
      'The code is mistyped: a letter is wrong, or two changed places. Compare it with the ' +
      'original.',
    heard: (code) => `Read as ${code}`,
    submit: 'Set the password',
    busy: 'Setting it',
    done: 'The password is set. Sign in with your account and the new password.',
    toSignIn: 'Sign in',
    link: 'You have a one-time code? Set a password with it',
    noCode:
      'No code: for a new account, ask whoever gave it to you; for a forgotten password, ask an ' +
      'officer to propose a recovery.',
    offline: 'Not sent: the server cannot be reached. The code is still good; send it again later.',
  },
  password: {
    next: 'New password',
    again: 'New password once more',
    rule: 'At least 12 characters, at most 80. A few unrelated words are easiest to remember.',
    count: (n) => `${n} characters so far`,
    short: (n) => `Too short: at least 12 characters, these are ${n}.`,
    long: (n) => `Too long: at most 80 characters, these are ${n}.`,
    differs: 'The two differ. Enter it once more.',
    need: 'Enter a new password.',
    current: 'Current password',
    needCurrent: 'Enter the current password.',
    change: 'Change the password',
    save: 'Change',
    done: 'The password is changed; the other sign-ins have ended.',
    summary: 'Cannot be sent yet:',
    offline: 'Not sent: the server cannot be reached. Send it again when the network is back.',
  },
  account: {
    title: 'Your account',
    name: 'Account',
    label: 'Addressed as',
    role: 'Role',
    organisation: 'Company',
    none: 'None',
    signIns: 'Sign-ins',
    started: 'Signed in',
    used: 'Last used',
    here: 'This one',
    other: 'Another',
    which: 'Which',
    endOthers: 'End the others',
    ended: 'The other sign-ins have ended.',
    only: 'This is the only sign-in.',
    roleHelp: 'Roles, locks and recoveries are decided by two officers together, never by oneself.',
  },
  recovery: {
    title: 'Somebody has asked to recover the password of your account',
    text: (from) =>
      `Two officers agreed; from ${from} a new password can be set by a code. If it was not you ` +
      'who asked, stop it now.',
    over: 'A new password can be set by a code now. If it was not you who asked, stop it now.',
    stop: 'Stop the recovery',
    stopped: 'The recovery is stopped and its code void. Your password is what it was.',
    offline: 'Not sent: the server cannot be reached. Press again, or ask an officer to stop it.',
  },
};
