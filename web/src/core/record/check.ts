// All that a page checks of a record: the record itself, the receipts that a bidder holds for it,
// and whether it says what the page says. Loaded when somebody asks for it, and not before.
import type { ReceiptKey, Result } from '../../wire/api.ts';
import { type Bytes, lineCount } from './lines.ts';
import { type ReceiptVerdict, judgeReceipts } from './receipts.ts';
import { type Progress, type Replay, type Replayed, replay } from './replay.ts';

/** What a published result and a record can differ in. */
export type Member = 'outcome' | 'price_fen' | 'winner' | 'bids' | 'head' | 'result_hash';

/** What a record is held against. */
export interface Against {
  /** The result as the page shows it; compared when the record is of the same session. */
  result: Result | undefined;
  /** The receipts kept for a session, each as text. */
  receiptsOf: (session: string) => Promise<string[]>;
  /** The published keys, asked for only when there is a receipt; undefined out of reach. */
  keys: () => Promise<ReceiptKey[] | undefined>;
}
export interface Checked {
  lines: number;
  replay: Replay;
  /** What the page says otherwise; undefined where there is nothing to compare with. */
  differing: Member[] | undefined;
  receipts: ReceiptVerdict[];
}

/** In which members a published result says something else than a sound record. */
export function differingMembers(sound: Replayed, result: Result): Member[] {
  const { name, credit_code, bid_number } = result.winner ?? {};
  const { published_winner: published } = sound;
  const agrees: Record<Member, boolean> = {
    outcome: sound.outcome === result.outcome,
    price_fen: sound.price_fen === (result.price_fen ?? null),
    winner:
      sound.winner === (bid_number ?? null) &&
      published?.name === name &&
      published?.credit_code === credit_code,
    bids: sound.bids === result.bids,
    head: sound.head === result.head,
    result_hash: sound.result_hash === result.result_hash,
  };
  return (Object.keys(agrees) as Member[]).filter((member) => !agrees[member]);
}

/** Checks a record; rejects with the signal's reason once it is aborted. */
export async function checkRecord(
  bytes: Bytes,
  against: Against,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<Checked> {
  const lines = lineCount(bytes);
  const told = await replay(bytes, progress, signal);
  if ('fault' in told) return { lines, replay: told, differing: undefined, receipts: [] };
  const { result, receiptsOf, keys } = against;
  const own = await receiptsOf(told.sound.session);
  return {
    lines,
    replay: told,
    differing:
      result?.session === told.sound.session ? differingMembers(told.sound, result) : undefined,
    receipts: own.length === 0 ? [] : await judgeReceipts(bytes, own, await keys()),
  };
}
