// The rules of an auction (schemas/export.md, section 5): what they decide in a state at a moment.
// An event is right when it is one of the events that the rules decide there, to the letter.
import { instantText, msOf } from '../instant.ts';
import { type Auction, countdownDue, hammerDue, isLive, isOrder } from './auction.ts';
import { refusedBid } from './bids.ts';
import { type Body, canonical } from './canonical.ts';
import type { Fact, Gate, Reserve } from './event.ts';

/** What WebCrypto had to say beforehand: of the opened reserve, and of the result document. */
export interface Digests {
  commitment?: string;
  result?: string;
}
interface Case {
  at: number;
  body: Body;
  digests: Digests;
}
/** The events that are right, usually one; or the code of the rule that allows none. */
type Decided = Fact[] | string;

const resumeNoticesMs = [1000, 0];
// What an officer may give: from a minute to an hour.
const officerNoticeMs = { least: 60_000, most: 3_600_000 };
const passes = (gate: Gate): boolean => gate.verdict === 'conforming';
const just = (kind: string, body: Body): Fact[] => [{ kind: `session.${kind}`, body }];

function admit(auction: Auction, { at, body }: Case): Decided {
  const { bid_number } = body;
  if (auction.phase !== 'scheduled') return 'session.wrong_phase';
  if (at >= msOf(auction.terms.opens_at)) return 'session.registration_closed';
  if (auction.admitted.has(String(bid_number))) return 'session.bid_number_taken';
  return just('bidder_admitted', { bid_number: bid_number ?? null });
}

function open(auction: Auction, { at, body }: Case): Decided {
  const { min_bidders, free_phase_ms } = auction.terms.profile.auction;
  const bidders = auction.admitted.size;
  if (auction.phase !== 'scheduled') return 'session.wrong_phase';
  if (at < msOf(auction.terms.opens_at)) return 'session.too_early';
  if (bidders < min_bidders) {
    return just('not_opened', { bidders, min_bidders, reason: 'too_few_bidders', rules: [] });
  }
  const gate = body['gate'] as Gate | undefined;
  if (gate === undefined) return 'replay.other_event';
  if (!passes(gate)) {
    return just('not_opened', { bidders, gate, min_bidders, reason: 'gate', rules: gate.rules });
  }
  const free_ends_at = instantText(at + free_phase_ms);
  return just('opened', { bidders, free_ends_at, gate, opened_at: instantText(at) });
}

function bid(auction: Auction, one: Case): Decided {
  return refusedBid(auction, one.body, one.at) ?? just('bid_accepted', one.body);
}

function startCountdown(auction: Auction, { at }: Case): Decided {
  const due = auction.interruptedSince === undefined && countdownDue(auction, at);
  if (!due) return 'replay.other_event';
  return just('countdown_started', { deadline: instantText(hammerDue(auction)) });
}

function interrupt(auction: Auction, { at, body }: Case): Decided {
  if (!isLive(auction)) return 'session.wrong_phase';
  const told = Math.min(msOf(String(body['since'])), at);
  if (isOrder(body)) return hold(auction, body, told);
  if (auction.interruptedSince !== undefined) return 'session.interrupted';
  return just('interrupted', { ...body, since: instantText(told) });
}

// An officer's pause may follow one of the platform's, and then counts from where that began; but
// none begins once the hammer is due.
function hold(auction: Auction, body: Body, told: number): Decided {
  const { interruptedSince = Infinity, held } = auction;
  if (held) return 'session.interrupted';
  const since = Math.min(told, interruptedSince);
  const due = interruptedSince === Infinity && since >= hammerDue(auction);
  return due ? 'session.wrong_phase' : just('interrupted', { ...body, since: instantText(since) });
}

// An officer's pause ends by an officer's word alone, which says when the phase runs on.
function refusedResume({ interruptedSince, held }: Auction, { at, body }: Case) {
  if (interruptedSince === undefined) return 'session.not_interrupted';
  if (held !== isOrder(body)) return held ? 'session.held' : 'session.not_held';
  if (!held) return undefined;
  const notice = msOf(String(body['begins_at'])) - at;
  const fair = notice >= officerNoticeMs.least && notice <= officerNoticeMs.most;
  return fair ? undefined : 'session.notice_out_of_range';
}

// What was left of the phase is given back; in the countdown never less than a full countdown.
function resume(auction: Auction, one: Case): Decided {
  const { phase, interruptedSince: since = 0, freeEndsAt, deadline } = auction;
  if (!isLive(auction)) return 'session.wrong_phase';
  const refused = refusedResume(auction, one);
  if (refused !== undefined) return refused;
  const { deadline: _deadline, free_ends_at: _end, ...said } = one.body;
  const full = auction.terms.profile.auction.countdown_ms;
  const begin = auction.held
    ? [msOf(String(one.body['begins_at']))]
    : resumeNoticesMs.map((notice) => one.at + notice);
  return begin.flatMap((begins) => {
    if (phase === 'free') {
      const end = Math.max(begins + Math.max(freeEndsAt - since, 0), freeEndsAt);
      return just('resumed', { ...said, free_ends_at: instantText(end) });
    }
    const end = Math.max(begins + Math.max(deadline - since, full), deadline);
    return just('resumed', { ...said, deadline: instantText(end) });
  });
}

// A reserve that was not met may stay closed; then only that the session is unsold is checked.
function hammer(auction: Auction, { at, body, digests }: Case): Decided {
  if (!isLive(auction)) return 'session.wrong_phase';
  if (auction.interruptedSince !== undefined) return 'session.interrupted';
  if (at < hammerDue(auction)) return 'session.too_early';
  if (auction.phase === 'free') return 'replay.other_event';
  const gate = body['gate'] as Gate;
  if (!passes(gate)) return 'session.gate_failed';
  const unsold: Body = { closed_at: instantText(at), gate, outcome: 'unsold' };
  const { terms, leader } = auction;
  const opened = body['reserve_opened'] as Reserve | undefined;
  const { open_when_unsold } = terms.profile.reserve;
  const commitment = terms.reserve['commitment'];
  if (opened === undefined && commitment !== undefined) {
    return open_when_unsold ? 'session.reserve_missing' : just('hammered', unsold);
  }
  if (opened !== undefined && digests.commitment !== commitment) return 'session.reserve_mismatch';
  const sold = leader !== undefined && leader.price_fen >= (opened?.amount_fen ?? 0);
  const price = sold ? { ...leader, outcome: 'sold' } : {};
  const shown = opened && (sold || open_when_unsold) ? { reserve_opened: opened } : {};
  return just('hammered', { ...unsold, ...price, ...shown });
}

function suspend(auction: Auction, { body }: Case): Decided {
  const gate = body['gate'] as Gate;
  if (!isLive(auction)) return 'session.wrong_phase';
  if (passes(gate)) return 'session.gate_passed';
  const { leader } = auction;
  return just('suspended', { gate, rules: gate.rules, ...(leader ? { candidate: leader } : {}) });
}

function publish(auction: Auction, { at, body, digests }: Case): Decided {
  const { winner = null, result_hash = null } = body;
  if (auction.phase !== 'sold' && auction.phase !== 'unsold') return 'session.wrong_phase';
  if (auction.published !== undefined) return 'session.result_published';
  if ((winner !== null) !== (auction.phase === 'sold')) return 'session.winner_mismatch';
  if (result_hash !== digests.result) return 'replay.result_differs';
  const { to } = body['publication'] as { to: string };
  const publication = { from: instantText(at), to: instantText(Math.max(at, msOf(to))) };
  return just('result_published', { publication, result_hash, winner });
}

const rules: Record<string, (auction: Auction, one: Case) => Decided> = {
  'session.scheduled': (auction, { body }) =>
    auction.phase === 'unborn' ? just('scheduled', body) : 'replay.other_event',
  'session.bidder_admitted': admit,
  'session.opened': open,
  'session.not_opened': open,
  'session.bid_accepted': bid,
  'session.countdown_started': startCountdown,
  'session.interrupted': interrupt,
  'session.resumed': resume,
  'session.hammered': hammer,
  'session.suspended': suspend,
  'session.result_published': publish,
};

/**
 * The code of the rule that an event breaks which was decided `at` (ms), or undefined when it is
 * what the rules decide: `replay.other_event` where they decide another one, else the refusal.
 */
export function brokenRule(
  auction: Auction,
  fact: Fact,
  at: number,
  digests: Digests,
): string | undefined {
  const decided = rules[fact.kind]?.(auction, { at, body: fact.body, digests });
  if (decided === undefined || typeof decided === 'string') return decided ?? 'replay.other_event';
  const told = canonical(fact.body);
  const right = decided.some((one) => one.kind === fact.kind && canonical(one.body) === told);
  return right ? undefined : 'replay.other_event';
}
