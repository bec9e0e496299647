// What a new account may be called, and how long its password is at least; the server's schema says
// the same.

export const passwordLeast = 12;

export function isAccountName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,31}$/.test(name);
}

/** Characters as people count them, not the halves that a script sees. */
export function lengthOf(text: string): number {
  return [...text].length;
}
