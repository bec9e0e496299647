// The guided tours as data: who is led, through which places, and what each step points at. A place
// is a kind of page; which lot or session it shows is looked up when somebody gets there.
export type TourName = 'citizen' | 'bidder' | 'officer';

export type Place =
  | 'portal'
  | 'live'
  | 'suspendedLot'
  | 'result'
  | 'signIn'
  | 'openLot'
  | 'applications'
  | 'room'
  | 'receipts'
  | 'newLot'
  | 'refusedLot'
  | 'desk'
  | 'approvedLot'
  | 'endedLot';

/** A step's name in the catalogue of words. */
export type StepId =
  | 'portal'
  | 'live'
  | 'suspended'
  | 'result'
  | 'check'
  | 'bidderSignIn'
  | 'apply'
  | 'deposit'
  | 'room'
  | 'review'
  | 'receipt'
  | 'officerSignIn'
  | 'draft'
  | 'conformity'
  | 'approve'
  | 'announce'
  | 'session'
  | 'evidence';

export interface TourStep {
  id: StepId;
  place: Place;
  /** What is highlighted there, as a selector; the first that the page has. */
  target: string;
}

const mark = (name: string): string => `[data-testid="${name}"]`;

export const tours: Readonly<Record<TourName, readonly TourStep[]>> = {
  citizen: [
    { id: 'portal', place: 'portal', target: `${mark('live-now')}, #h-live` },
    { id: 'live', place: 'live', target: mark('board') },
    { id: 'suspended', place: 'suspendedLot', target: mark('report') },
    { id: 'result', place: 'result', target: mark('final-price') },
    { id: 'check', place: 'result', target: mark('record-check') },
  ],
  bidder: [
    { id: 'bidderSignIn', place: 'signIn', target: mark('sign-in-account') },
    { id: 'apply', place: 'openLot', target: `${mark('apply')}, ${mark('enter-room')}` },
    { id: 'deposit', place: 'applications', target: `${mark('application')}, #main .empty` },
    { id: 'room', place: 'room', target: mark('board') },
    { id: 'review', place: 'room', target: `${mark('ticket')}, ${mark('hurdle')}` },
    { id: 'receipt', place: 'receipts', target: `${mark('receipts')}, #main .empty` },
  ],
  officer: [
    { id: 'officerSignIn', place: 'signIn', target: mark('sign-in-account') },
    { id: 'draft', place: 'newLot', target: mark('save-lot') },
    { id: 'conformity', place: 'refusedLot', target: mark('report') },
    { id: 'approve', place: 'desk', target: '#h-wait' },
    { id: 'announce', place: 'approvedLot', target: mark('announce-lot') },
    { id: 'session', place: 'desk', target: '#h-run' },
    { id: 'evidence', place: 'endedLot', target: mark('open-evidence') },
  ],
};

/** How far somebody is, and the address that this step led to, without its language. */
export interface TourProgress {
  tour: TourName;
  step: number;
  path?: string;
}

/** What was written down, if it still makes sense. */
export function readProgress(written: string | null): TourProgress | undefined {
  if (written === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { tour, step, path } = value as Record<string, unknown>;
  if (typeof tour !== 'string' || !Object.hasOwn(tours, tour)) return undefined;
  const name = tour as TourName;
  if (typeof step !== 'number' || tours[name][step] === undefined) return undefined;
  // Only a path of our own: "//" would lead to another site.
  const own = typeof path === 'string' && /^\/(?![/\\])/.test(path);
  return own ? { tour: name, step, path } : { tour: name, step };
}

/** The step before or after; undefined beyond the ends. */
export function moved(progress: TourProgress, by: 1 | -1): TourProgress | undefined {
  const step = progress.step + by;
  if (tours[progress.tour][step] === undefined) return undefined;
  return { tour: progress.tour, step };
}
