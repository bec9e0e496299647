// The examples that the server's schemas are tested with, run here as well: every good one passes,
// every bad one is refused, and the pages take in every good frame.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { reduce, viewOf } from '../core/session_view.ts';
import { decodeFrame } from './decode.ts';
import type { FrameOf } from './api.ts';

const root = join(import.meta.dirname, '../../../schemas');
const folders = ['requests', 'replies', 'frames', 'documents', 'events'];
const clientFrames = ['watch', 'unwatch', 'bid', 'ping'];

interface Example {
  folder: string;
  name: string;
  file: string;
  good: boolean;
}

function listed(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

const examples = folders.flatMap((folder) =>
  listed(join(root, 'examples', folder)).flatMap((name) =>
    listed(join(root, 'examples', folder, name)).map((file): Example => ({
      folder,
      name,
      file,
      good: file.endsWith('.ok.json'),
    })),
  ),
);

function read(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
}

function textOf(example: Example): string {
  return readFileSync(join(root, 'examples', example.folder, example.name, example.file), 'utf8');
}

const ajv = new AjvDraft04({ strict: false });

describe('schema examples', () => {
  test('are there', () => {
    expect(examples.length).toBeGreaterThan(50);
  });
  test.each(examples)('$folder/$name/$file', (example) => {
    const text = textOf(example);
    const schema = read(example.folder, `${example.name}.schema.json`) as object;
    const valid = ajv.compile(schema)(JSON.parse(text));
    expect(valid).toBe(example.good);
  });
});

const serverFrames = examples.filter(
  (one) => one.folder === 'frames' && !clientFrames.includes(one.name) && one.good,
);

describe('frames', () => {
  test.each(serverFrames)('$name/$file is read', (example) => {
    expect(decodeFrame(textOf(example))?.kind).toBe(example.name);
  });
  test('of every kind are taken into a view', () => {
    const of = <Kind extends FrameOf<'session'>['kind'] | 'price' | 'clock' | 'notice'>(
      kind: Kind,
    ) => read('examples', 'frames', kind, 'one.ok.json') as FrameOf<Kind>;
    const session = of('session');
    const view = viewOf(session.state, session.bids);
    for (const frame of [session, of('price'), of('clock'), of('notice')]) {
      expect(reduce(view, frame).session.id).toBe(session.session);
    }
  });
  test.each([
    ['not JSON', '{'],
    ['no object', '[]'],
    ['an unknown kind', '{"kind":"surprise"}'],
    ['a kind that is a property of every object', '{"kind":"toString"}'],
    ['a frame without its members', '{"kind":"price"}'],
  ])('%s is not a frame', (_, text) => {
    expect(decodeFrame(text)).toBeUndefined();
  });
});
