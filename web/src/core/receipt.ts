// A receipt as it was pasted or chosen from a file: its fields, for reading. Whether it is genuine
// is another question, answered by `adit verify` with the published key.
import type { Receipt } from '../wire/api.ts';

export interface Leaf {
  amount_fen: number;
  bid_id: string;
  bid_number: string;
  hash: string;
  seq: number;
  session: string;
  t_recv: string;
}
export type ReadReceipt =
  | { kind: 'receipt'; receipt: Receipt; leaf: Leaf }
  | { kind: 'no'; reason: 'empty' | 'not_json' | 'not_a_receipt' | 'leaf'; field?: string };

type Shape = Record<string, 'string' | 'number'>;
const receiptShape: Shape = {
  format: 'string',
  leaf: 'string',
  index: 'number',
  size: 'number',
  root: 'string',
  batch: 'number',
  key_id: 'string',
  sig: 'string',
};
const leafShape: Shape = {
  amount_fen: 'number',
  bid_id: 'string',
  bid_number: 'string',
  hash: 'string',
  seq: 'number',
  session: 'string',
  t_recv: 'string',
};

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The first field that is absent or of another type. */
function missing(value: Record<string, unknown>, shape: Shape): string | undefined {
  return Object.entries(shape).find(([name, type]) => typeof value[name] !== type)?.[0];
}

export function readReceipt(text: string): ReadReceipt {
  if (text.trim() === '') return { kind: 'no', reason: 'empty' };
  const outer = parsed(text);
  if (outer === undefined) return { kind: 'no', reason: 'not_json' };
  // The answer to a bid holds its receipt; both are taken.
  const inner = outer['receipt'];
  const value =
    typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : outer;
  const field =
    missing(value, receiptShape) ??
    (Array.isArray(value['path']) ? undefined : 'path') ??
    (value['format'] === 'adit-receipt/1' ? undefined : 'format');
  if (field !== undefined) return { kind: 'no', reason: 'not_a_receipt', field };
  const leaf = parsed(String(value['leaf']));
  if (leaf === undefined) return { kind: 'no', reason: 'leaf' };
  const lost = missing(leaf, leafShape);
  if (lost !== undefined) return { kind: 'no', reason: 'leaf', field: lost };
  return {
    kind: 'receipt',
    receipt: value as unknown as Receipt,
    leaf: leaf as unknown as Leaf,
  };
}

/** A digest for reading: "9f3c61d0…27be". */
export function shortDigest(digest: string): string {
  return digest.length <= 14 ? digest : `${digest.slice(0, 8)}…${digest.slice(-4)}`;
}
