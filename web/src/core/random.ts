// Random names. A bid id is 128 random bits, so that nobody's bid is ever taken for another's.

export function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}

export function newBidId(): string {
  return randomHex(16);
}
