// The rule of a new password: its length in characters, whatever they are.

export const leastLength = 12;
export const mostLength = 80;

export type NewPassword = 'ok' | 'empty' | 'short' | 'long';

export function judgePassword(password: string): NewPassword {
  const length = [...password].length;
  if (length === 0) return 'empty';
  if (length < leastLength) return 'short';
  return length > mostLength ? 'long' : 'ok';
}
