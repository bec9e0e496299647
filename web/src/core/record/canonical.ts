// The one way to write a value that is hashed (schemas/export.md, section 1), and the digest.

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Body = { [name: string]: Json };

/**
 * The value as canonical JSON: no white space, members sorted, whole numbers. Escapes are those
 * that JSON.stringify writes, which are the format's own. Names are ASCII, so that the order of
 * characters is the order of bytes.
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

const utf8 = new TextEncoder();

/** SHA-256 of bytes, or of a text's UTF-8, in lower-case hexadecimal; by WebCrypto. */
export async function sha256(what: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof what === 'string' ? utf8.encode(what) : what;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let text = '';
  for (const byte of digest) text += byte.toString(16).padStart(2, '0');
  return text;
}
