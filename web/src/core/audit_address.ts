// What is asked of the audit trail, as it stands in the page's address; the server judges it.

export const auditMembers = ['from', 'to', 'who', 'kind', 'lot', 'stream', 'cursor'] as const;
export type AuditAddress = Partial<Record<(typeof auditMembers)[number], string>>;

export function readAudit(query: Record<string, unknown>): AuditAddress {
  const said = auditMembers.flatMap((name) => {
    const value = query[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
  });
  return Object.fromEntries(said) as AuditAddress;
}

/** The same filter from its newest entry on. */
export function fromTheTop({ cursor: _, ...filter }: AuditAddress): AuditAddress {
  return filter;
}

/** The areas of some kinds, such as lot for lot.approved: each once, in order. */
export function areasOf(kinds: readonly string[]): string[] {
  return [...new Set(kinds.map((kind) => kind.slice(0, kind.indexOf('.'))))].sort();
}
