// What a demonstration adds to the sign-in page.
import type { demo as zh } from '../zh/demo.ts';

export const demo: typeof zh = {
  accountsTitle: 'Demonstration accounts',
  accountsLead:
    'Their passwords are printed when the server starts, and kept in this file, which only those ' +
    'who started it can read:',
  account: 'Account',
  role: 'Role',
  organisation: 'Company',
  roles: { administrator: 'Administrator', inspector: 'Inspector', bidder: 'Bidder' },
  use: (account: string) => `Fill in the account ${account}`,
  useShort: 'Fill in',
};
