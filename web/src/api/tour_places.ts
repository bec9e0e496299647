// Where a step of a tour leads today: the lot or session that shows what it speaks of.
import type { Place } from '../core/tour.ts';
import type { Session } from '../wire/api.ts';
import { listLots } from './lots.ts';
import { listResults } from './public.ts';
import { listSessions } from './sessions.ts';

async function sessions(): Promise<Session[]> {
  const answer = await listSessions();
  return answer.kind === 'ok' ? answer.value.sessions : [];
}

async function lotIn(state: string, verdict?: string): Promise<string | undefined> {
  const answer = await listLots({ state });
  const lots = answer.kind === 'ok' ? answer.value.lots : [];
  return lots.find((lot) => verdict === undefined || lot.verdict === verdict)?.id;
}

function takesBids(session: Session): boolean {
  return session.phase === 'free' || session.phase === 'countdown';
}

/** The one that has longest to go; of those that one takes part in, if there is any. */
function best(all: Session[]): Session | undefined {
  const own = all.filter((one) => one.own_bid_number !== undefined);
  return (own.length > 0 ? own : all).find(takesBids) ?? own[0] ?? all[0];
}

async function room(): Promise<string | undefined> {
  const open = (await sessions()).filter((one) => takesBids(one) || one.phase === 'scheduled');
  const chosen = best(open);
  return chosen && `/app/room/${chosen.id}`;
}

async function live(): Promise<string | undefined> {
  const all = await sessions();
  const chosen = all.find(takesBids) ?? all.find((one) => one.phase === 'scheduled');
  return chosen && `/live/${chosen.id}`;
}

/** Of the lots that one can still apply for the one that opens last. */
async function openLot(): Promise<string | undefined> {
  const waiting = (await sessions()).filter((one) => one.phase === 'scheduled');
  waiting.sort((a, b) => b.opens_at.localeCompare(a.opens_at));
  return waiting[0] && `/lots/${waiting[0].lot}`;
}

async function result(): Promise<string | undefined> {
  const answer = await listResults();
  const results = answer.kind === 'ok' ? answer.value.results : [];
  const sold = results.find((one) => one.outcome === 'sold') ?? results[0];
  return sold && `/results/${sold.session}`;
}

async function refusedLot(): Promise<string | undefined> {
  const id = (await lotIn('submitted', 'nonconforming')) ?? (await lotIn('draft', 'nonconforming'));
  return id && `/desk/lots/${id}`;
}

async function deskLot(states: string[]): Promise<string | undefined> {
  for (const state of states) {
    const id = await lotIn(state);
    if (id !== undefined) return `/desk/lots/${id}`;
  }
  return undefined;
}

async function suspendedLot(): Promise<string | undefined> {
  const id = await lotIn('suspended');
  return id && `/lots/${id}`;
}

const known: Record<Place, () => Promise<string | undefined>> = {
  portal: async () => '/',
  live,
  suspendedLot,
  result,
  signIn: async () => '/sign-in',
  openLot,
  applications: async () => '/app',
  room,
  receipts: async () => '/app/receipts',
  newLot: async () => '/desk/lots/new',
  refusedLot,
  desk: async () => '/desk',
  approvedLot: () => deskLot(['approved']),
  endedLot: () => deskLot(['sold', 'unsold', 'lapsed']),
};

/** The address, without its language; undefined when there is nothing of the kind just now. */
export function pathOf(place: Place): Promise<string | undefined> {
  return known[place]();
}
