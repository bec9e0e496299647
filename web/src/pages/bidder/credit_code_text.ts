// What is wrong with a credit code, in a sentence that names the character.
import { readCreditCode } from '../../core/credit_code.ts';
import { text } from '../../i18n/language.ts';

/** The sentence, or nothing when the code is good. */
export function creditCodeFault(typed: string): string | undefined {
  const read = readCreditCode(typed);
  const t = text.value.app;
  switch (read.kind) {
    case 'ok':
      return undefined;
    case 'empty':
      return t.fault.codeEmpty;
    case 'length':
      return t.codeLength(read.have);
    case 'character': {
      const hint = read.hint === undefined ? '' : t.codeHint(read.hint);
      return t.codeCharacter(read.position, read.character) + (hint === '' ? t.codeEnd : hint);
    }
    case 'check':
      return t.codeCheck(read.found, read.expected);
  }
}
