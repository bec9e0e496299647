// For tests: the recordings of tests/replay, and a forger who changes what one tells and makes
// every seal anew, so that only the rules can find it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from './canonical.ts';
import { type Fault, type Replayed, replay } from './replay.ts';

/** Where the recordings lie, each beside what the program says of it. */
export const folder = join(import.meta.dirname, '../../../../tests/replay');
export const names = ['sold', 'unsold', 'no-bids', 'not-opened', 'suspended', 'open', 'paused'];
export const recorded = (name: string) => readFileSync(join(folder, `${name}.jsonl`), 'utf8');
export const linesOf = (name: string) => recorded(name).trimEnd().split('\n');
export const textOf = (lines: string[]) => lines.map((line) => `${line}\n`).join('');
export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The fault that is found, or undefined. */
export async function faultOf(what: string | Uint8Array<ArrayBuffer>): Promise<Fault | undefined> {
  const told = await replay(typeof what === 'string' ? bytesOf(what) : what);
  return 'fault' in told ? told.fault : undefined;
}

/** What a sound record says; throws the fault of another. */
export async function soundOf(text: string): Promise<Replayed> {
  const told = await replay(bytesOf(text));
  if ('fault' in told) throw new Error(JSON.stringify(told.fault));
  return told.sound;
}

/** An event without its place and its seals. */
export interface Told {
  at: string;
  kind: string;
  v: number;
  body: Body;
}

/**
 * A forger who hashes anew: the record with its header or some events changed, and every seal made
 * again, from `root` on.
 */
export function forged(
  name: string,
  change: (events: Told[]) => void,
  header = linesOf(name)[0] ?? '',
  root = digest(header),
): string {
  const [, ...rest] = linesOf(name);
  const events = rest.map((line) => JSON.parse(line) as Told);
  change(events);
  let prev = root;
  const sealed = events.map(({ at, kind, v, body }, nth) => {
    const open = `${JSON.stringify({ seq: nth + 1, at, kind, v, body, prev }).slice(0, -1)}`;
    prev = digest(`${open}}`);
    return `${open},"hash":"${prev}"}`;
  });
  return textOf([header, ...sealed]);
}

/** Changes the event on that line of a record. */
export function onLine(line: number, change: (event: Told) => void): (events: Told[]) => void {
  return (events) => {
    const event = events[line - 2];
    if (event === undefined) throw new Error(`no line ${line}`);
    change(event);
  };
}
/** Changes some members of the body on that line. */
export const body = (line: number, members: Body) =>
  onLine(line, (event) => Object.assign(event.body, members));
