// What the documents of a form lack, each fault at its field.
import { type DocPart, type DocRow, wrongIn } from '../../core/lot_docs.ts';
import { text } from '../../i18n/language.ts';
import { lotDesignText } from '../../i18n/lot_design.ts';
import type { Fault } from '../../parts/use_faults.ts';

function faultOf(part: DocPart): string {
  const t = lotDesignText.value;
  if (part === 'sha256') return t.digestFault;
  if (part === 'valid_until') return t.validityFault;
  return part === 'type' ? text.value.desk.needChoice : text.value.desk.need;
}

export function docFaults(row: DocRow, at: number): Fault[] {
  const t = lotDesignText.value;
  return wrongIn(row).map((part) => ({
    id: `doc-${part}-${at}`,
    label: t.docPart(at + 1, t.docParts[part]),
    text: faultOf(part),
  }));
}
