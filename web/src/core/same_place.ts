// Whether two addresses are one page.
/** The same page in another language, or with another filter. */
export function samePlace(a: string, b: string): boolean {
  const plain = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/';
  return plain(a) === plain(b);
}
