// What waits at the desk besides lots and applications.
import type { deskWaits as chinese } from '../zh/desk_waits.ts';

export const deskWaits: typeof chinese = {
  companies: (n) =>
    n === 1 ? '1 company awaits verification' : `${n} companies await verification`,
  accounts: (n) =>
    n === 1
      ? '1 matter of accounts awaits a second person'
      : `${n} matters of accounts await a second person`,
  recoveries: (n) =>
    `${n === 1 ? '1 recovery of a password is' : `${n} recoveries of passwords are`} under way: ` +
    'if its owner did not ask for it, any officer can stop it',
  offline: 'The server cannot be reached: what waits of companies and accounts may be out of date.',
};
