// Frames off the wire. A kind that nobody knows is never dropped in silence: the caller shows it.
import type { ServerFrame } from './api.ts';

const needs: Record<ServerFrame['kind'], readonly string[]> = {
  hello: ['server_now'],
  session: ['session', 'seq', 'state', 'bids'],
  price: ['session', 'seq', 'from_seq', 'least_fen', 'recent'],
  clock: ['server_now', 'sessions'],
  notice: ['session', 'notice'],
  accepted: ['session', 'bid_id', 'seq', 't_recv', 'receipt'],
  refused: ['session', 'bid_id', 'problem'],
  problem: ['problem'],
  pong: ['sent', 'server_now'],
  account: [],
};

/** The frame, or undefined for text that is not one. */
export function decodeFrame(text: string): ServerFrame | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const kind = value.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(needs, kind)) return undefined;
  const members = needs[kind as ServerFrame['kind']];
  return members.every((name) => Object.hasOwn(value, name)) ? (value as ServerFrame) : undefined;
}
