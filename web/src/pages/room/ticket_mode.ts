// Which of its states the ticket is in: what the bidder is doing outranks what the session does,
// except that nothing goes on after its end.
import { type Standing, hasEnded } from '../../core/board.ts';
import type { Ticket } from '../../core/ticket.ts';
import { text } from '../../i18n/language.ts';
import type { Session } from '../../wire/api.ts';

export type Mode =
  'review' | 'sent' | 'ended' | 'off' | 'paused' | 'closing' | 'before' | 'leading' | 'open';

export function modeOf(ticket: Ticket, session: Session, standing: Standing): Mode {
  if (ticket.kind === 'sent') return 'sent';
  if (hasEnded(session)) return 'ended';
  if (ticket.kind === 'review') return 'review';
  switch (standing) {
    case 'disconnected':
    case 'connecting':
      return 'off';
    case 'interrupted':
      return 'paused';
    case 'hammer':
      return 'closing';
    case 'before':
      return 'before';
    case 'leading':
      return session.profile.leader_may_raise ? 'open' : 'leading';
    default:
      return 'open';
  }
}

export function headingOf(mode: Mode): string {
  const t = text.value.ticket;
  return {
    review: t.reviewTitle,
    sent: t.sentTitle,
    ended: t.endTitle,
    off: t.offTitle,
    paused: t.offTitle,
    closing: t.offTitle,
    before: t.beforeTitle,
    leading: t.leadTitle,
    open: t.title,
  }[mode];
}

/** Why nothing can be sent now; empty when something can. */
export function noteOf(mode: Mode): string {
  const t = text.value.ticket;
  switch (mode) {
    case 'leading':
      return t.leadNote;
    case 'before':
      return t.beforeNote;
    case 'paused':
      return `${t.pauseNote} ${t.pauseText}`;
    case 'closing':
      return t.closingNote;
    default:
      return '';
  }
}
