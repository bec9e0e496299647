// The bytes of a record, line by line: what of a line is hashed, and the members around its body.

export type Bytes = Uint8Array<ArrayBuffer>;

/** A line after the header, its members cut out; what `body` holds has not been looked at. */
export interface Entry {
  seq: number;
  at: string;
  kind: string;
  v: number;
  body: string;
  prev: string;
  hash: string;
}

const lineFeed = 0x0a;
const closingBrace = 0x7d;
const tail = 75; // ,"hash":"…64 digits…"}

/** The lines without their line feeds, which the last one may lack. Views, nothing is copied. */
export function* linesOf(bytes: Bytes): Generator<Bytes> {
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(lineFeed, from);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

/** How many lines linesOf gives. */
export function lineCount(bytes: Bytes): number {
  let count = bytes.length > 0 && bytes.at(-1) !== lineFeed ? 1 : 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) ++count;
  return count;
}

/** The bytes that a line's hash is taken over, and the hash that it names; none without one. */
export function sealOf(line: Bytes): { hashed: Bytes; named: string } | undefined {
  if (line.length <= tail) return undefined;
  const ending = String.fromCharCode(...line.subarray(-tail));
  const named = /^,"hash":"([0-9a-f]{64})"\}$/.exec(ending)?.[1];
  if (named === undefined) return undefined;
  const hashed = line.slice(0, 1 - tail);
  hashed[hashed.length - 1] = closingBrace;
  return { hashed, named };
}

// A mark at the beginning of a file is not skipped: no record has one.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line as text, or undefined where its bytes are not UTF-8. */
export function textOf(line: Bytes): string | undefined {
  try {
    return utf8.decode(line);
  } catch {
    return undefined;
  }
}

const envelope = new RegExp(
  '^\\{"seq":([1-9][0-9]*),"at":"([^"]*)","kind":"([^"]*)","v":([1-9][0-9]*),"body":(.*)' +
    ',"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\\}$',
  's',
);

/** The members of a line in the exact form of schemas/export.md, section 3, or undefined. */
export function entryOf(text: string): Entry | undefined {
  const [, seq, at = '', kind = '', v, body = '', prev = '', hash = ''] = envelope.exec(text) ?? [];
  if (seq === undefined) return undefined;
  return { seq: Number(seq), at, kind, v: Number(v), body, prev, hash };
}
