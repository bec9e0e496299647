// What waits for the person at the desk: worked out from lots and applications, most pressing
// first.
import { isOwn } from './own.ts';
import { text, titleOf } from '../../i18n/language.ts';
import type { Application, Lot, LotSummary } from '../../wire/api.ts';

export interface Todo {
  id: string;
  kind: 'review' | 'fix' | 'approve' | 'own' | 'announce' | 'qualify' | 'deposit';
  title: string;
  /** Who applies; a company's name is Chinese in either language. */
  company?: string;
  number: string;
  lot: string;
  what: string;
}

function ofLot(lot: LotSummary, proposer: string | undefined): Todo['kind'] | undefined {
  switch (lot.state) {
    case 'draft':
      return 'review';
    case 'submitted':
      if (lot.verdict !== 'conforming') return 'fix';
      return isOwn(proposer) ? 'own' : 'approve';
    case 'approved':
      return 'announce';
    default:
      return undefined;
  }
}

/** `proposers` names who proposed which lot, as far as it is known. */
export function todosOf(
  lots: readonly LotSummary[],
  applications: readonly Application[],
  proposers: ReadonlyMap<string, Lot['proposer']>,
): Todo[] {
  const t = text.value.desk.todo;
  const fromLots = lots.flatMap((lot): Todo[] => {
    const kind = ofLot(lot, proposers.get(lot.id));
    if (kind === undefined) return [];
    return [
      {
        id: `lot-${lot.id}`,
        kind,
        title: titleOf(lot),
        number: lot.number,
        lot: lot.id,
        what: t[kind],
      },
    ];
  });
  const fromApplications = applications.flatMap((one): Todo[] => {
    const kind =
      one.state === 'submitted' ? 'qualify' : one.state === 'qualified' ? 'deposit' : undefined;
    if (kind === undefined) return [];
    return [
      {
        id: `application-${one.id}`,
        kind,
        title: titleOf(one),
        company: one.organisation_name,
        number: one.lot_number,
        lot: one.lot,
        what: t[kind],
      },
    ];
  });
  const order: Array<Todo['kind']> = [
    'approve',
    'announce',
    'qualify',
    'deposit',
    'fix',
    'review',
    'own',
  ];
  return [...fromApplications, ...fromLots].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}
