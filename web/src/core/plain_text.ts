// What a line of text may not hold, whatever it is for: characters that nobody sees or that turn
// the direction of the text around, so that it reads otherwise than it is; and more than its place
// has room for.

export type TextFault =
  { kind: 'hidden'; position: number } | { kind: 'long'; length: number; most: number };

// Controls, marks and overrides of direction, separators and blanks of no width. The two joiners
// stay: some scripts cannot be written without them.
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** The first fault of a text, if it has one; `most` and `length` count characters, not halves. */
export function textFault(text: string, most?: number): TextFault | undefined {
  const characters = [...text];
  if (most !== undefined && characters.length > most) {
    return { kind: 'long', length: characters.length, most };
  }
  const at = characters.findIndex((one) => hidden.test(one));
  return at < 0 ? undefined : { kind: 'hidden', position: at + 1 };
}
