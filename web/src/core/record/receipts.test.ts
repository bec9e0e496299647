// Receipts of a batch that is signed here, for bids of a recording; each part changed once.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../wire/api.ts';
import { canonical } from './canonical.ts';
import { judgeReceipts, rootOf } from './receipts.ts';
import {
  type Told,
  bytesOf,
  digest,
  forged,
  linesOf,
  onLine,
  recorded,
  soundOf,
} from './recordings.ts';

const sha = (...parts: Array<Buffer | string>) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const nodeOf = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right);

const pair = generateKeyPairSync('ed25519');
const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const keys = [{ key_id: '0123456789abcdef', pem }];

const leaves = linesOf('sold')
  .slice(1)
  .map((line) => JSON.parse(line) as Told & { hash: string; seq: number })
  .filter((event) => event.kind === 'session.bid_accepted')
  .map(({ body, hash, seq }) => canonical({ ...body, hash, seq, session: 's1' }));
const [a, b, c] = leaves.map((leaf) => sha(Buffer.from([0]), leaf));

/** The receipt of the nth of three leaves; the third stands alone on its level. */
function issued(nth: number, change: Partial<Receipt> = {}): Receipt {
  if (a === undefined || b === undefined || c === undefined) throw new Error('three bids');
  const root = nodeOf(nodeOf(a, b), c).toString('hex');
  const paths = [[b, c], [a, c], [nodeOf(a, b)]];
  const signed = sign(null, Buffer.from(`adit-batch/1\n7\n3\n${root}\n`), pair.privateKey);
  return {
    format: 'adit-receipt/1',
    leaf: leaves[nth] ?? '',
    index: nth,
    size: 3,
    path: (paths[nth] ?? []).map((one) => one.toString('hex')),
    root,
    batch: 7,
    key_id: '0123456789abcdef',
    sig: signed.toString('hex'),
    ...change,
  };
}

async function verdict(receipt: Receipt, record = recorded('sold'), published = keys) {
  const [one] = await judgeReceipts(bytesOf(record), [JSON.stringify(receipt)], published);
  return one;
}

describe('a receipt', () => {
  test('of each place in its batch is good', async () => {
    for (const nth of [0, 1, 2]) expect(await verdict(issued(nth))).toBe('good');
  });
  test('that the server gave as an example leads to its root', async () => {
    const folder = join(import.meta.dirname, '../../../../schemas/examples/documents/receipt');
    const example = JSON.parse(readFileSync(join(folder, 'issued.ok.json'), 'utf8')) as Receipt;
    expect(await rootOf(example)).toBe(example.root);
  });
  test('whose batch was signed by another is not', async () => {
    const sig = sign(null, Buffer.from('other'), pair.privateKey).toString('hex');
    expect(await verdict(issued(0, { sig }))).toBe('signature');
    expect(await verdict(issued(0, { batch: 8 }))).toBe('signature');
  });
  test('with a key that nobody published is not', async () => {
    expect(await verdict(issued(0), recorded('sold'), [])).toBe('key');
  });
  test('whose keys nobody could be asked for stays unsigned', async () => {
    const text = JSON.stringify(issued(0));
    expect(await judgeReceipts(bytesOf(recorded('sold')), [text], undefined)).toEqual(['unsigned']);
  });
  test('that is not in its batch is not', async () => {
    expect(await verdict(issued(0, { path: [digest('a'), digest('b')] }))).toBe('inclusion');
    expect(await verdict(issued(0, { index: 1 }))).toBe('inclusion');
    expect(await verdict(issued(0, { index: 3 }))).toBe('inclusion');
    expect(await verdict(issued(0, { path: [] }))).toBe('inclusion');
  });
  test('whose path is too short or too long leads to no root', async () => {
    const { path } = issued(0);
    expect(await rootOf(issued(0, { path: path.slice(0, 1) }))).toBeUndefined();
    expect(await rootOf(issued(0, { path: [...path, digest('a')] }))).toBeUndefined();
  });
  test('for another amount, or of a bid that the record does not tell, is not', async () => {
    const leaf = (leaves[0] ?? '').replace('"amount_fen":1000000', '"amount_fen":1000001');
    expect(await verdict(issued(0, { leaf }))).toBe('record');
    expect(await verdict(issued(0), recorded('open'))).toBe('record');
    expect(await verdict(issued(0), `${linesOf('sold').slice(0, 4).join('\n')}\n`)).toBe('record');
  });
  test('tells of a record whose past was written anew before the bid', async () => {
    const earlier = onLine(3, (event) => (event.at = '2027-01-15T15:59:54.000+08:00'));
    const anew = forged('sold', (events) => (earlier(events), events.splice(12)));
    expect(await soundOf(anew)).toMatchObject({ outcome: 'open', bids: 4 });
    expect(await verdict(issued(0), anew)).toBe('record');
  });
  test('that cannot be read is not', async () => {
    expect(await judgeReceipts(bytesOf(recorded('sold')), ['{}'], keys)).toEqual(['format']);
  });
});
