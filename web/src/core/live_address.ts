// Where the live channel is, seen from a page of ours.

/** In the page's language, for the person whom the ticket names; for a visitor without one. */
export function liveAddress(page: string, language: string, ticket?: string): URL {
  const address = new URL('/api/v1/live', page);
  address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
  address.searchParams.set('lang', language === 'en' ? 'en' : 'zh');
  if (ticket !== undefined) address.searchParams.set('ticket', ticket);
  return address;
}
