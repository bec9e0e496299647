// Whether the person who is signed in is the one that proposed. The server decides; this only lets
// the page say so before anybody presses.
import { account } from '../../api/account.ts';

export function isOwn(proposer: string | undefined): boolean {
  return proposer !== undefined && proposer === account.value?.name;
}
