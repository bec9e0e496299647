// Pasted corners, read by the server's importer; nothing is kept there.
import type { CornerReading, CornerText } from '../wire/api.ts';
import { type Answer, call } from './request.ts';

export function readCorners(asked: CornerText): Promise<Answer<CornerReading>> {
  return call('POST', '/corner-readings', asked);
}
