// What a new password lacks, in words, for the list of a form's faults.
import { judgePassword } from '../core/password.ts';
import { ownText } from '../i18n/own.ts';
import type { Fault } from './use_faults.ts';

export function passwordFaults(password: string, again: string): Fault[] {
  const t = ownText.value.password;
  const length = [...password].length;
  const said = { ok: '', empty: t.need, short: t.short(length), long: t.long(length) };
  return [
    { id: 'new-password', label: t.next, text: said[judgePassword(password)] },
    { id: 'new-password-again', label: t.again, text: again === password ? '' : t.differs },
  ];
}
