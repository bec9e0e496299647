// Heights between which a right lies: metres as they are typed, whole millimetres as they are kept.

export interface Heights {
  top_mm: number;
  bottom_mm: number;
}

function millimetres(metres: string): number | undefined {
  const typed = /^([+-]?)(\d{1,5})(?:\.(\d{1,3}))?$/.exec(metres.trim().replace('−', '-'));
  if (typed === null) return undefined;
  const size = Number(typed[2]) * 1_000 + Number((typed[3] ?? '').padEnd(3, '0'));
  return typed[1] === '-' ? -size : size;
}

/** Nothing typed is no bound: 'none'. Undefined when it is no height, one alone, or turned over. */
export function heightsOf(top: string, bottom: string): Heights | 'none' | undefined {
  if (top.trim() === '' && bottom.trim() === '') return 'none';
  const [top_mm, bottom_mm] = [millimetres(top), millimetres(bottom)];
  if (top_mm === undefined || bottom_mm === undefined || top_mm <= bottom_mm) return undefined;
  return { top_mm, bottom_mm };
}

/** Metres for a field, such as 349.5. */
export function metresText(mm: number): string {
  return String(mm / 1_000);
}
