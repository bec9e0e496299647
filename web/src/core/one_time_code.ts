// One-time codes as people type them: seven groups of four letters, of which none looks like
// another one. The last two letters tell a slip from a code that is not known.

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const checked = 26;
const whole = checked + 2;
const modulus = 1021;

export type OneTimeCode =
  | { kind: 'ok'; code: string }
  | { kind: 'empty' }
  | { kind: 'letter'; position: number; letter: string }
  | { kind: 'length'; have: number; want: number }
  | { kind: 'check' };

function checkLetters(code: string): string {
  const sum = [...code.slice(0, checked)].reduce((total, letter, i) => {
    return total + (i + 1) * letters.indexOf(letter);
  }, 0);
  const rest = sum % modulus;
  return letters.charAt(Math.floor(rest / letters.length)) + letters.charAt(rest % letters.length);
}

/** The letters in groups of four, as the code is written. */
function grouped(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/** Reads what was typed; blanks, hyphens, full-width and small letters are forgiven. */
export function readOneTimeCode(text: string): OneTimeCode {
  const code = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  if (code === '') return { kind: 'empty' };
  const all = [...code];
  const odd = all.findIndex((letter) => !letters.includes(letter));
  if (odd >= 0 && odd < whole) return { kind: 'letter', position: odd + 1, letter: all[odd] ?? '' };
  if (all.length !== whole) return { kind: 'length', have: all.length, want: whole };
  if (code.slice(checked) !== checkLetters(code)) return { kind: 'check' };
  return { kind: 'ok', code: grouped(code) };
}
