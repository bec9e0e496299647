// What officers do and see over live sessions and proposals, and the audit trail.
import type { AuditAddress } from '../core/audit_address.ts';
import type { Attendance, Audit, Lot, Session } from '../wire/api.ts';
import { type Answer, call, query, segment } from './request.ts';

export interface Order {
  reason_zh: string;
  reason_en?: string;
}

export function pauseSession(id: string, order: Order): Promise<Answer<Session>> {
  return call('POST', `/sessions/${segment(id)}/pauses`, order);
}

/** Bids are taken again at once; the clock runs on after so many seconds. */
export function resumeSession(
  id: string,
  order: Order & { notice_s: number },
): Promise<Answer<Session>> {
  return call('POST', `/sessions/${segment(id)}/resumptions`, order);
}

export function getAttendance(id: string): Promise<Answer<Attendance>> {
  return call('GET', `/sessions/${segment(id)}/attendance`);
}

export function giveBackLot(id: string, reason: string): Promise<Answer<Lot>> {
  return call('POST', `/lots/${segment(id)}/refusals`, { reason });
}

export function getAudit(address: AuditAddress): Promise<Answer<Audit>> {
  return call('GET', `/audit${query({ ...address })}`);
}

/** Where the filtered trail can be taken from as a file. */
export function auditFile(address: AuditAddress, form: 'csv' | 'jsonl'): string {
  const { cursor: _, ...filter } = address;
  return `/api/v1/audit/${form}${query(filter)}`;
}
