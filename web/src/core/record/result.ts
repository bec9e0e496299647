// The published result of a session as one document, whose digest is the result hash
// (schemas/export.md, section 6).
import type { Auction } from './auction.ts';
import { type Body, type Json, canonical } from './canonical.ts';

/**
 * The result document in canonical form. `bids` counts the accepted bids, `head` is the hash of
 * the hammer's line, `winner` the name and credit code of a sold session's winner, else null. The
 * hammer must have fallen.
 */
export function resultDocument(auction: Auction, bids: number, head: string, winner: Json): string {
  const { terms, hammered = {} } = auction;
  const { bid_number = null, price_fen = null, closed_at, outcome, reserve_opened } = hammered;
  const { profile, reserve } = terms;
  const named = winner === null ? null : { ...(winner as Body), bid_number };
  const document = {
    format: 'adit-result/1',
    bids,
    closed_at,
    head,
    losers: [...auction.admitted].filter((number) => number !== bid_number).sort(),
    outcome,
    price_fen,
    profile: { id: profile.id, version: profile.version },
    reserve: reserve_opened === undefined ? reserve : { ...reserve, opened: reserve_opened },
    winner: named,
  };
  const pinned = ['area_m2', 'calendar', 'increment_fen', 'lot', 'mineral', 'number', 'right']
    .concat('session', 'start_price_fen', 'title_en', 'title_zh')
    .map((name) => [name, terms[name]]);
  return canonical({ ...document, ...Object.fromEntries(pinned) } as Body);
}

/** The text whose SHA-256 is the commitment to a secret reserve. */
export function reserveText(session: string, opened: Body): string {
  return canonical({ ...opened, session });
}
