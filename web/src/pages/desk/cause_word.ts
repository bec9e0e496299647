// Why a session is interrupted, in words; a cause that is not known yet has some too.
import { incidentText } from '../../i18n/incident.ts';

export function causeWord(cause: string): string {
  const words: Record<string, string> = incidentText.value.cause;
  return words[cause] ?? incidentText.value.cause.other;
}
