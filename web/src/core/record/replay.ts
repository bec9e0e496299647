// A record replayed from its bytes alone: every hash, the sequence, and that each event is what the
// rules decide. A second program beside `adit replay`, which comes to the same by other means; the
// order of the checks decides which line is named (schemas/export.md, section 4).
import { type Auction, evolve, outcomeOf, unborn } from './auction.ts';
import { type Body, type Json, sha256 } from './canonical.ts';
import { type Fact, type Terms, decidedAt, factOf, headerOf, isHeader } from './event.ts';
import { type Bytes, type Entry, entryOf, lineCount, linesOf, sealOf, textOf } from './lines.ts';
import { reserveText, resultDocument } from './result.ts';
import { type Digests, brokenRule } from './rules.ts';

/** Where and why a record is not what happened; the header is line 1. `detail` names the rule. */
export interface Fault {
  line: number;
  reason: 'hash' | 'sequence' | 'rule';
  detail: string;
}
/** What a sound record says, by the names of the schema documents/replayed. */
export interface Replayed {
  session: string;
  outcome: ReturnType<typeof outcomeOf>;
  price_fen: number | null;
  winner: string | null;
  published_winner?: { credit_code: string; name: string };
  bids: number;
  events: number;
  reserve: 'none' | 'opened' | 'not_opened';
  head: string;
  result_hash: string | null;
}
export type Replay = { sound: Replayed } | { fault: Fault };
/** Told before every rest, and at the end: how many lines have been checked, of how many. */
export type Progress = (checked: number, lines: number) => void;

// So many lines are hashed at once; and for so long work goes on before the page may draw and be
// used again. Waiting for a digest is no rest: they arrive before anything else is done.
const slice = 64;
const workMs = 16;

class Run {
  private auction: Auction = unborn();
  private header = '';
  private headerHash = '';
  private hammerHead = '';
  private head = '';
  private events = 0;
  private bids = 0;

  async begin(line: Bytes): Promise<Fault | undefined> {
    const text = textOf(line);
    if (text === undefined || !isHeader(text)) return fault(1, 'hash', 'export.header');
    this.header = text;
    this.headerHash = await sha256(line);
    return undefined;
  }

  /** Takes one line of an event in, or says what is wrong with it; `digest` is of its hash. */
  async take(line: Bytes, named: string | undefined, digest: string): Promise<Fault | undefined> {
    const number = this.events + 2;
    if (named !== digest) return fault(number, 'hash', 'export.bytes');
    const entry = entryOf(textOf(line) ?? '');
    const at = entry && decidedAt(entry);
    if (entry === undefined || at === undefined) return fault(number, 'rule', 'export.form');
    if (entry.seq !== this.events + 1) return fault(number, 'sequence', 'export.seq');
    const fact = factOf(entry);
    if (fact === undefined) return fault(number, 'rule', 'export.form');
    const loose = this.looseEnd(entry, fact);
    if (loose !== undefined) return loose;
    const broken = brokenRule(this.auction, fact, at, await this.digestsFor(fact));
    if (broken !== undefined) return fault(number, 'rule', broken);
    this.accept(entry, fact);
    return undefined;
  }

  /** What the record says; to be asked after the last line. */
  async end(): Promise<Replay> {
    if (this.events === 0) return { fault: fault(1, 'sequence', 'export.no_event') };
    const { auction, head, events, bids } = this;
    const { hammered, published, terms } = auction;
    const winner = published?.['winner'] as Replayed['published_winner'] | null | undefined;
    const sound: Replayed = {
      session: terms.session,
      outcome: outcomeOf(auction),
      price_fen: (hammered?.['price_fen'] ?? null) as number | null,
      winner: (hammered?.['bid_number'] ?? null) as string | null,
      ...(winner ? { published_winner: winner } : {}),
      bids,
      events,
      reserve: reserveWord(auction),
      head,
      result_hash: await this.resultHash(),
    };
    return { sound };
  }

  private accept(entry: Entry, fact: Fact): void {
    evolve(this.auction, fact);
    ++this.events;
    this.head = entry.hash;
    if (fact.kind === 'session.bid_accepted') ++this.bids;
    if (fact.kind === 'session.hammered') this.hammerHead = entry.hash;
  }

  // The header is a function of the first event, whose own bytes have just been found whole.
  private looseEnd(entry: Entry, fact: Fact): Fault | undefined {
    if (this.events > 0) {
      return entry.prev === this.head ? undefined : fault(this.events + 2, 'hash', 'export.prev');
    }
    if (fact.kind !== 'session.scheduled') return fault(2, 'rule', 'export.first');
    const right = headerOf(fact.body as Terms) === this.header && entry.prev === this.headerHash;
    return right ? undefined : fault(1, 'hash', 'export.header');
  }

  private documentHash(winner: Json): Promise<string> {
    return sha256(resultDocument(this.auction, this.bids, this.hammerHead, winner));
  }

  private async digestsFor({ kind, body }: Fact): Promise<Digests> {
    if (kind === 'session.hammered' && body['reserve_opened'] !== undefined) {
      const text = reserveText(this.auction.terms.session, body['reserve_opened'] as Body);
      return { commitment: await sha256(text) };
    }
    if (kind === 'session.result_published' && this.auction.hammered !== undefined) {
      return { result: await this.documentHash(body['winner'] ?? null) };
    }
    return {};
  }

  // An unsold session needs no name, so that its result is whole before it is published.
  private async resultHash(): Promise<string | null> {
    const { phase, published } = this.auction;
    if (published !== undefined) return String(published['result_hash']);
    return phase === 'unsold' ? this.documentHash(null) : null;
  }
}

function fault(line: number, reason: Fault['reason'], detail: string): Fault {
  return { line, reason, detail };
}

function reserveWord({ terms, hammered }: Auction): Replayed['reserve'] {
  if (terms.reserve['commitment'] === undefined) return 'none';
  return hammered?.['reserve_opened'] === undefined ? 'not_opened' : 'opened';
}

function next(lines: Iterator<Bytes>, most: number): Bytes[] {
  const part: Bytes[] = [];
  while (part.length < most) {
    const { done, value } = lines.next();
    if (done === true) break;
    part.push(value);
  }
  return part;
}

/**
 * Replays a record of any length. Bytes that are no record at all are a fault of the line where
 * they stand, like everything else. Rejects with the signal's reason once it is aborted.
 */
export async function replay(
  bytes: Bytes,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Replay> {
  const run = new Run();
  const lines = linesOf(bytes);
  const total = lineCount(bytes);
  const [header = new Uint8Array()] = next(lines, 1);
  const unfit = await run.begin(header);
  if (unfit !== undefined) return { fault: unfit };
  let rested = performance.now();
  for (let checked = 1; checked < total; checked += slice) {
    if (performance.now() - rested > workMs) {
      progress(checked, total);
      await new Promise((resume) => setTimeout(resume));
      rested = performance.now();
    }
    signal?.throwIfAborted();
    const part = next(lines, slice);
    const seals = part.map(sealOf);
    const digests = await Promise.all(seals.map((seal) => (seal ? sha256(seal.hashed) : '')));
    for (const [nth, line] of part.entries()) {
      const found = await run.take(line, seals[nth]?.named, digests[nth] ?? '');
      if (found !== undefined) return { fault: found };
    }
  }
  progress(total, total);
  return run.end();
}
