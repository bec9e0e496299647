// Whether this exchange is a demonstration. The server says so in the header of its pages, which is
// known before anything is drawn: a banner that came later would push the page down.
import { type Answer, readFrom } from './request.ts';

function said(): boolean {
  const [page] = performance.getEntriesByType('navigation');
  const timings = (page as PerformanceNavigationTiming | undefined)?.serverTiming ?? [];
  return timings.some((timing) => timing.name === 'demo');
}

export const isDemo = said();

export interface DemoAccount {
  role: 'administrator' | 'inspector' | 'bidder';
  account: string;
  organisation: string | null;
}

export interface Version {
  name: string;
  version: string;
  /** Only of a demonstration. */
  demo?: { accounts_file: string; accounts: DemoAccount[] };
}

export function getVersion(): Promise<Answer<Version>> {
  return readFrom('/version');
}
