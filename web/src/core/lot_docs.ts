// The documents that are put forward with a lot, as a form holds them: a row each, sent only whole.
import type { LotDraft } from '../wire/api.ts';

export type DocRow = NonNullable<LotDraft['docs']>[number];
export const docParts = ['type', 'number', 'issuer', 'date', 'sha256'] as const;
export type DocPart = (typeof docParts)[number] | 'valid_until';

/** A document of the lot that it is put forward with; the server knows which that is. */
export const emptyDoc = (): DocRow => ({
  type: '',
  number: '',
  issuer: '',
  date: '',
  sha256: '',
  lot: '',
});

const digest = /^[0-9a-f]{64}$/;

/** The parts of a row that cannot be sent as they are; its last day is the only one it may lack. */
export function wrongIn(row: DocRow): DocPart[] {
  const sent = trimmed(row);
  const wrong: DocPart[] = docParts.filter((part) =>
    part === 'sha256' ? !digest.test(sent.sha256) : sent[part] === '',
  );
  if (sent.valid_until !== undefined && sent.valid_until < sent.date) wrong.push('valid_until');
  return wrong;
}

export function trimmed(row: DocRow): DocRow {
  const { valid_until: until, ...sent } = row;
  return {
    ...sent,
    number: row.number.trim(),
    issuer: row.issuer.trim(),
    sha256: row.sha256.trim().toLowerCase(),
    ...(until ? { valid_until: until } : {}),
  };
}
