// The recordings that every version of the program must replay, and what it says of each; then
// what every change of bytes and lines is told by: the line, and why.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  body,
  bytesOf,
  faultOf,
  folder,
  forged,
  linesOf,
  names,
  recorded,
  soundOf,
  textOf,
} from './recordings.ts';
import { replay } from './replay.ts';

describe('a recording', () => {
  test.each(names)('%s says what the program says of it', async (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(folder, `${name}.replayed.json`), 'utf8'),
    );
    expect(await soundOf(recorded(name))).toEqual(expected);
    expect(await soundOf(recorded(name).trimEnd())).toEqual(expected);
  });

  test('cut after any event is an open session with another head', async () => {
    const lines = linesOf('sold');
    const { head } = await soundOf(textOf(lines));
    for (let kept = 2; kept < lines.length; ++kept) {
      const cut = await soundOf(textOf(lines.slice(0, kept)));
      expect(cut.head).not.toBe(head);
      expect(cut.result_hash).toBeNull();
      expect(cut.outcome).toBe(kept < lines.length - 1 ? 'open' : 'sold');
    }
  });

  test('that was resumed with a notice of a second is as right as one without', async () => {
    const later = { deadline: '2027-01-15T16:01:07.000+08:00' };
    const noticed = forged('sold', (events) => {
      body(12, later)(events);
      events.splice(11);
    });
    expect((await soundOf(noticed)).outcome).toBe('open');
  });
});

describe('one byte', () => {
  test.each(names)('changed in %s is found on its line', async (name) => {
    const whole = bytesOf(recorded(name));
    for (let place = 0; place < whole.length; place += 37) {
      for (const mask of [0x01, 0x20, 0x80]) {
        const changed = whole.slice();
        changed[place] = (changed[place] ?? 0) ^ mask;
        const line = whole.subarray(0, place).filter((byte) => byte === 0x0a).length + 1;
        expect((await faultOf(changed))?.line, `byte ${place} ^ ${mask}`).toBe(line);
      }
    }
  });

  test('put in or taken out is found', async () => {
    const whole = recorded('not-opened');
    for (let place = 0; place + 1 < whole.length; place += 13) {
      const [front, rest] = [whole.slice(0, place), whole.slice(place)];
      for (const text of [' ', '\n', '\r', '\0', '\ufeff']) {
        expect(await faultOf(front + text + rest), `${place}`).toBeDefined();
      }
      expect(await faultOf(front + rest.slice(1)), `${place}`).toBeDefined();
    }
  });

  test('that is no UTF-8 breaks the form, though it is hashed', async () => {
    const [header = '', first = ''] = linesOf('open');
    const line = Buffer.from(first, 'utf8');
    line[line.indexOf('示') + 1] = 0xff;
    const open = Buffer.concat([line.subarray(0, -75), Buffer.from('}')]);
    const hash = createHash('sha256').update(open).digest('hex');
    const sealed = Buffer.concat([open.subarray(0, -1), Buffer.from(`,"hash":"${hash}"}\n`)]);
    const whole = Buffer.concat([Buffer.from(`${header}\n`), sealed]);
    expect(await faultOf(new Uint8Array(whole))).toMatchObject({ line: 2, reason: 'rule' });
  });
});

describe('one line', () => {
  test('lost breaks the sequence where it is missing', async () => {
    const lines = linesOf('sold');
    for (let at = 2; at + 1 < lines.length; ++at) {
      const lost = await faultOf(textOf(lines.toSpliced(at, 1)));
      expect(lost).toMatchObject({ line: at + 1, reason: 'sequence' });
    }
  });

  test('doubled or exchanged breaks it where it stands', async () => {
    const lines = linesOf('sold');
    for (let at = 1; at + 1 < lines.length; ++at) {
      const [one = '', other = ''] = lines.slice(at);
      const doubled = await faultOf(textOf(lines.toSpliced(at, 0, one)));
      expect(doubled).toMatchObject({ line: at + 2, reason: 'sequence' });
      const exchanged = await faultOf(textOf(lines.toSpliced(at, 2, other, one)));
      expect(exchanged).toMatchObject({ line: at + 1, reason: 'sequence' });
    }
  });

  test('of another session has another past', async () => {
    const lines = linesOf('sold');
    const mixed = textOf(lines.with(3, linesOf('unsold')[3] ?? ''));
    expect(await faultOf(mixed)).toMatchObject({ line: 4, reason: 'hash', detail: 'export.prev' });
  });

  test('that is the header belongs to its first event', async () => {
    const [header = '', ...rest] = linesOf('sold');
    const other = header.replace('"number":"示例-1"', '"number":"示例-2"');
    expect(await faultOf(textOf([other, ...rest]))).toMatchObject({ line: 1, reason: 'hash' });
    expect(await faultOf(`${header}\n`)).toMatchObject({ line: 1, reason: 'sequence' });
  });

  test.each(['', '\n', '{}', '{}\n', 'nonsense', '\n\n\n', '\ufeff{}'])(
    'of no record is a fault of the first: %j',
    async (text) => {
      expect(await faultOf(text)).toMatchObject({ line: 1, reason: 'hash' });
    },
  );
});

describe('a long record', () => {
  const bids = 3000;
  const long = forged('open', (events) => {
    const last = events.at(-1);
    for (let nth = 1; nth <= bids && last; ++nth) {
      const amount_fen = 1_000_000 + 50_000 * nth;
      const bid_number = nth % 2 === 1 ? '0001' : '0002';
      const changed = { amount_fen, bid_id: `long-${nth}`, bid_number };
      events.push({ ...last, body: { ...last.body, ...changed } });
    }
  });
  test('tells how far it is, and counts every bid', async () => {
    const told: number[] = [];
    const done = await replay(bytesOf(long), (checked, lines) => told.push(checked / lines));
    expect('sound' in done && done.sound.bids).toBe(bids + 1);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
  test('lets others work between its slices, and can be stopped', async () => {
    const stop = new AbortController();
    const started = replay(bytesOf(long), undefined, stop.signal);
    setTimeout(() => stop.abort(new Error('stopped')), 0);
    await expect(started).rejects.toThrow('stopped');
  });
});
