// The versions of a lot, told by its history: each draft and each revision is one. Before the
// announcement only officers see what they say; that they were, when, and their digests, is public.
import type { Event, Lot } from '../wire/api.ts';

/** A lot's terms by member, each as JSON, so that two can be compared whatever they are. */
export type Members = Record<string, unknown>;

export interface Version {
  number: number;
  at: string;
  hash: string;
  /** Undefined where the reader may not see them. */
  members: Members | undefined;
}
export interface Difference {
  member: string;
  before: unknown;
  after: unknown;
}

/** What a version is compared by, in the order in which a notice says it. */
export const comparedMembers = [
  'title_zh',
  'title_en',
  'right',
  'event',
  'mineral',
  'co_minerals',
  'stage',
  'capacity',
  'methods',
  'location_zh',
  'location_en',
  'elevations',
  'rings',
  'term_years',
  'start_price_fen',
  'increment_fen',
  'deposit_fen',
  'terms',
  'docs',
  'plan',
  'profile',
] as const;

const e8 = 100_000_000;
export interface KeptRing {
  role: string;
  points: number[][];
}

/** A kept draft has its corners in whole 10^-8 degrees; a lot as it is shown, in degrees. */
export function ringsOf(source: Members): KeptRing[] | undefined {
  const kept = source['rings_e8'] as KeptRing[] | undefined;
  if (kept === undefined) return source['rings'] as KeptRing[] | undefined;
  return kept.map(({ role, points }) => ({
    role,
    points: points.map((point) => point.map((one) => one / e8)),
  }));
}

function membersOf(source: Members): Members {
  const all = comparedMembers.map((member) => {
    const value = member === 'rings' ? ringsOf(source) : source[member];
    return [member, value] as const;
  });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

const begins = ['lot.drafted', 'lot.revised'];

/** Oldest first. The newest one is the lot itself, whoever reads. */
export function versionsOf(events: readonly Event[], lot: Lot): Version[] {
  const told = events.filter(
    (event) => begins.includes(event.kind) || event.body?.['draft'] !== undefined,
  );
  return told.map((event, nth) => {
    const number = nth + 1;
    const draft = event.body?.['draft'] as Members | undefined;
    const own = number === lot.version ? (lot as unknown as Members) : undefined;
    const source = own ?? draft;
    const members = source === undefined ? undefined : membersOf(source);
    return { number, at: event.at, hash: event.hash, members };
  });
}

// The order of members within a value says nothing.
function plain(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** What the later one says otherwise, in the order of the notice. */
export function differences(before: Members, after: Members): Difference[] {
  return comparedMembers
    .filter((member) => plain(before[member]) !== plain(after[member]))
    .map((member) => ({ member, before: before[member], after: after[member] }));
}
