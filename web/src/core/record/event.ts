// One event of a record as a value, once it fits the schema of its kind and is canonical; and the
// header, which says nothing that the first event does not.
import { bodySchemas, headerSchema } from '../../wire/generated/record_schemas.ts';
import { msOf } from '../instant.ts';
import { isOrder } from './auction.ts';
import { type Body, type Json, canonical } from './canonical.ts';
import type { Entry } from './lines.ts';
import { fits, isInstant } from './shape.ts';

export interface Gate extends Body {
  report_digest: string;
  rules: string[];
  verdict: string;
}
export interface Reserve extends Body {
  amount_fen: number;
  salt: string;
}
/** The body of session.scheduled, as far as anything here asks for it. */
export interface Terms extends Body {
  session: string;
  lot: string;
  number: string;
  title_zh: string;
  title_en: string;
  calendar: string;
  opens_at: string;
  start_price_fen: number;
  increment_fen: number;
  profile: {
    id: string;
    version: number;
    effective_from: string;
    auction: {
      countdown_ms: number;
      free_phase_ms: number;
      leader_may_raise: boolean;
      min_bidders: number;
    };
    reserve: { open_when_unsold: boolean; required: Json[] };
  };
  reserve: Body;
}
/** An event without its place in the record: `kind` as in "session.opened". */
export interface Fact {
  kind: string;
  body: Body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a line can be a header at all: it fits the schema. */
export function isHeader(text: string | undefined): boolean {
  return text !== undefined && fits(headerSchema, parsed(text));
}

/** The header that belongs to these terms (schemas/export.md, section 2). */
export function headerOf(terms: Terms): string {
  const { session, lot, number, title_zh, title_en, profile, calendar, reserve } = terms;
  return JSON.stringify({
    format: 'adit-session/1',
    session,
    lot,
    number,
    title_zh,
    title_en,
    kind: 'auction',
    profile: { id: profile.id, version: profile.version },
    calendar,
    reserve_commitment: reserve['commitment'] ?? null,
  });
}

// Version 2 of an interruption says by which figures it was decided, version 3 whose order it was;
// of a resumption it is version 2 that has an order. No other kind has more than one.
function versionOf({ kind, body }: Fact): number {
  if (kind === 'session.resumed') return isOrder(body) ? 2 : 1;
  if (kind !== 'session.interrupted') return 1;
  if (isOrder(body)) return 3;
  return body['evidence'] === undefined ? 1 : 2;
}

// An order says who gave it and why; what is no order says neither.
function hasWholeOrder(body: Body, alsoSays: string[]): boolean {
  const needed = ['by', 'reason_zh', ...alsoSays];
  const says = (name: string) => Object.hasOwn(body, name);
  return isOrder(body) ? needed.every(says) : ![...needed, 'reason_en'].some(says);
}

// What no schema says: a secret reserve has a commitment and no other has; a price has a bidder;
// evidence is something, and not beside an order; a profile does not end before it begins.
function isWhole({ kind, body }: Fact): boolean {
  switch (kind) {
    case 'session.scheduled': {
      const { profile, reserve } = body as Terms;
      const { effective_from: from, effective_to: to = from } = profile as Record<string, Json>;
      const secret = reserve['kind'] === 'secret';
      return secret === (reserve['commitment'] !== undefined) && String(to) >= String(from);
    }
    case 'session.interrupted': {
      const { evidence } = body;
      if (isOrder(body) && evidence !== undefined) return false;
      return canonical(evidence ?? null) !== '{}' && hasWholeOrder(body, []);
    }
    case 'session.resumed':
      return hasWholeOrder(body, ['begins_at']);
    default:
      return true;
  }
}

/** The event that an entry tells, or undefined where it does not fit its schema exactly. */
export function factOf(entry: Entry): Fact | undefined {
  const schema = Object.hasOwn(bodySchemas, entry.kind) ? bodySchemas[entry.kind] : undefined;
  const body = parsed(entry.body);
  if (schema === undefined || !fits(schema, body)) return undefined;
  const fact = { kind: entry.kind, body: body as Body };
  const exact = entry.v === versionOf(fact) && canonical(fact.body) === entry.body;
  return exact && isWhole(fact) ? fact : undefined;
}

/** When an entry was decided, in milliseconds since 1970; undefined for what is no instant. */
export function decidedAt(entry: Entry): number | undefined {
  return isInstant(entry.at) ? msOf(entry.at) : undefined;
}
