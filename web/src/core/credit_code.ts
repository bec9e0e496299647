// The unified social credit code (GB 32100): eighteen characters, the last a check character. Says
// which character is wrong, because "invalid" helps nobody who copies it from a licence.

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCode =
  | { kind: 'ok'; code: string }
  | { kind: 'empty' }
  | { kind: 'length'; have: number }
  | { kind: 'character'; position: number; character: string; hint: string | undefined }
  | { kind: 'check'; expected: string; found: string };

const lookalike: Record<string, string> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' };

/** The check character of the first seventeen. */
export function checkCharacter(body: string): string {
  const sum = weights.reduce((total, weight, i) => {
    return total + weight * alphabet.indexOf(body.charAt(i));
  }, 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Reads what was typed; blanks, hyphens, full-width and small letters are forgiven. */
export function readCreditCode(text: string): CreditCode {
  const code = text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, '')
    .toUpperCase();
  if (code === '') return { kind: 'empty' };
  for (let i = 0; i < Math.min(code.length, 18); ++i) {
    const character = code.charAt(i);
    const inRegion = i >= 2 && i <= 7;
    if (alphabet.includes(character) && (!inRegion || /\d/.test(character))) continue;
    return { kind: 'character', position: i + 1, character, hint: lookalike[character] };
  }
  if (code.length !== 18) return { kind: 'length', have: code.length };
  const expected = checkCharacter(code);
  const found = code.charAt(17);
  return found === expected ? { kind: 'ok', code } : { kind: 'check', expected, found };
}
