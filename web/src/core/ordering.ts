// The order of rows by one of their values.

export type Value = string | number | undefined;

/** Numbers by size, words by their language; what is missing comes last in either direction. */
export function inOrder(x: Value, y: Value, down: boolean, words: Intl.Collator): number {
  const [noX, noY] = [x === undefined || x === '', y === undefined || y === ''];
  if (noX || noY) return noX === noY ? 0 : noX ? 1 : -1;
  const order =
    typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(`${x}`, `${y}`);
  return down ? -order : order;
}
