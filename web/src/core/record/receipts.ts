// Whether a receipt is genuine and its bid stands in a record: its leaf is in the signed tree, the
// signature is that of a published key, and the record's line says the same under the same hash.
import type { Receipt, ReceiptKey } from '../../wire/api.ts';
import { type Leaf, readReceipt } from '../receipt.ts';
import { sha256 } from './canonical.ts';
import { type Bytes, entryOf, linesOf, textOf } from './lines.ts';

/**
 * What is wrong with a receipt, or `good`. `unsigned`: everything else holds, and this browser
 * cannot check the signature, having no Ed25519 or no list of the published keys.
 */
export type ReceiptVerdict =
  'good' | 'unsigned' | 'format' | 'inclusion' | 'key' | 'signature' | 'record';

function bytesOf(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function joined(prefix: number, ...parts: Bytes[]): Bytes {
  return Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]);
}

const nodeOf = (left: string, right: string) => sha256(joined(1, bytesOf(left), bytesOf(right)));

/** The root that a path leads to (RFC 9162, 2.1.3.2), or undefined where it leads nowhere. */
export async function rootOf({ leaf, index, size, path }: Receipt): Promise<string | undefined> {
  if (index >= size) return undefined;
  let [place, last] = [index, size - 1];
  let here = await sha256(joined(0, new TextEncoder().encode(leaf)));
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      here = await nodeOf(sibling, here);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      here = await nodeOf(here, sibling);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? here : undefined;
}

/** Whether the batch was signed with that key; undefined where the browser has no Ed25519. */
async function isSigned(receipt: Receipt, pem: string): Promise<boolean | undefined> {
  const inner = atob(pem.replace(/-----[^-]+-----|\s/g, ''));
  const der = Uint8Array.from(inner, (character) => character.charCodeAt(0));
  const { batch, size, root, sig } = receipt;
  const signed = new TextEncoder().encode(`adit-batch/1\n${batch}\n${size}\n${root}\n`);
  try {
    const key = await crypto.subtle.importKey('spki', der, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, bytesOf(sig), signed);
  } catch (error) {
    if ((error as Error).name === 'NotSupportedError') return undefined;
    return false;
  }
}

/** Whether the line of the leaf's event tells this very bid. The record is sound already. */
function stands(leaf: Leaf, line: Bytes | undefined): boolean {
  const entry = line && entryOf(textOf(line) ?? '');
  if (entry?.kind !== 'session.bid_accepted' || entry.hash !== leaf.hash) return false;
  const told = JSON.parse(entry.body) as Record<string, unknown>;
  return (['amount_fen', 'bid_id', 'bid_number', 't_recv'] as const).every(
    (name) => told[name] === leaf[name],
  );
}

async function judge(text: string, lines: Bytes[], keys?: ReceiptKey[]): Promise<ReceiptVerdict> {
  const read = readReceipt(text);
  if (read.kind === 'no') return 'format';
  const { receipt, leaf } = read;
  if (!stands(leaf, lines[leaf.seq])) return 'record';
  if ((await rootOf(receipt)) !== receipt.root) return 'inclusion';
  if (keys === undefined) return 'unsigned';
  const key = keys.find((one) => one.key_id === receipt.key_id);
  if (key === undefined) return 'key';
  const signed = await isSigned(receipt, key.pem);
  if (signed === undefined) return 'unsigned';
  return signed ? 'good' : 'signature';
}

/**
 * A verdict on each receipt, given as text, of the session whose sound record this is; `keys` are
 * those that are published, undefined where nobody could be asked.
 */
export async function judgeReceipts(
  record: Bytes,
  receipts: string[],
  keys: ReceiptKey[] | undefined,
): Promise<ReceiptVerdict[]> {
  if (receipts.length === 0) return [];
  const lines = [...linesOf(record)];
  return Promise.all(receipts.map((text) => judge(text, lines, keys)));
}
