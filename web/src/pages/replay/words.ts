// Why a session was paused, in words: its cause, and the reason that an officer gave.
import type { Pause } from '../../core/record/player.ts';
import { text } from '../../i18n/language.ts';
import { playerText } from '../../i18n/player.ts';

export function whyPaused({ cause, reason }: Pause): string {
  const t = playerText.value;
  const said = t.cause[cause] ?? t.otherCause;
  return reason === undefined ? said : `${said}${text.value.common.semicolon}${t.reason}${reason}`;
}
