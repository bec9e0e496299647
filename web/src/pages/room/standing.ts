// Where the viewer stands, as shape and words.
import type { Standing, Tone } from '../../core/board.ts';
import { toneOf } from '../../core/board.ts';
import { clockText, msOf, tenthsText } from '../../core/instant.ts';
import { lastOf } from '../../core/ladder.ts';
import { isRehearsal } from '../../core/rehearsal.ts';
import type { SessionView } from '../../core/session_view.ts';
import { money } from '../../i18n/figures.ts';
import { pick, text } from '../../i18n/language.ts';
import { rehearsalText } from '../../i18n/rehearsal.ts';
import { line } from '../../live/live.ts';
import { tick } from '../../live/ticker.ts';
import type { IconName } from '../../parts/icons.ts';
import type { Session } from '../../wire/api.ts';

export function standingIcon(standing: Standing): { name: IconName; shape: string } {
  switch (standing) {
    case 'leading':
    case 'won':
      return { name: 'check', shape: 'ring' };
    case 'outbid':
      return { name: 'up', shape: 'square' };
    case 'disconnected':
    case 'connecting':
      return { name: 'off', shape: 'dashed' };
    case 'interrupted':
    case 'suspended':
      return { name: 'pause', shape: 'square' };
    case 'hammer':
    case 'sold':
      return { name: 'gavel', shape: 'square' };
    case 'before':
    case 'never_bid':
      return { name: 'clock', shape: 'ring' };
    case 'watching':
      return { name: 'eye', shape: 'ring' };
    case 'lost':
    case 'unsold':
    case 'not_opened':
      return { name: 'dash', shape: 'square' };
  }
}

// An officer's reason comes first; a pause of the platform says only since when.
function stopText({ interrupted }: Session): string {
  const { since = '', reason_zh: zh = '', reason_en: en = '' } = interrupted ?? {};
  const told = text.value.board.interruptedText(clockText(msOf(since)));
  return zh === '' ? told : `${pick(zh, en)} · ${told}`;
}

export function standingWords(
  standing: Standing,
  view: SessionView,
): { title: string; detail: string } {
  const ownEnd = standing === 'won' && isRehearsal(view.session.id);
  const detail = ownEnd ? rehearsalText.value.wonText : detailOf(standing, view);
  return { title: text.value.board[standing], detail };
}

function detailOf(standing: Standing, view: SessionView): string {
  const { session, rows } = view;
  const t = text.value.board;
  const top = rows.at(-1);
  const leader = session.leader ?? '';
  switch (standing) {
    case 'connecting':
      return t.connectingText;
    case 'disconnected':
      return lineText();
    case 'before':
      return t.beforeText(session.bidders);
    case 'watching':
      return t.watchingText(session.bidders);
    case 'never_bid':
      return t.never_bidText;
    case 'leading':
      return top === undefined ? '' : t.leadingText(session.bids, tenthsText(msOf(top.t_recv)));
    case 'outbid':
      return outbidText(view);
    case 'interrupted':
      return stopText(session);
    case 'hammer':
      return t.hammerText;
    case 'won':
      return t.wonText;
    case 'lost':
      return t.lostText(leader);
    case 'sold':
      return t.soldText(leader);
    case 'unsold':
      return t.unsoldText;
    case 'not_opened':
      return notOpenedText(view);
    case 'suspended':
      return t.suspendedText((session.suspended?.rules ?? []).join(', '));
  }
}

function lineText(): string {
  const t = text.value.board;
  const now = line.value;
  switch (now.kind) {
    case 'open':
      return t.staleText;
    case 'connecting':
      return now.attempt === 0 ? t.connectingText : t.retryNow(now.attempt);
    case 'waiting': {
      const seconds = Math.max(0, Math.ceil((now.until - tick.value) / 1000));
      return t.retryIn(now.attempt, seconds);
    }
  }
}

function outbidText(view: SessionView): string {
  const top = view.rows.at(-1);
  const own = lastOf(view.rows, view.session.own_bid_number);
  if (top === undefined || own === undefined) return '';
  const more = money(top.amount_fen - own.amount_fen);
  return text.value.board.outbidText(top.bid_number, more, tenthsText(msOf(top.t_recv)));
}

function notOpenedText(view: SessionView): string {
  const why = view.session.not_opened;
  if (why === undefined) return '';
  return why.reason === 'gate'
    ? text.value.board.gate(why.rules.join(', '))
    : text.value.board.tooFew(why.bidders, why.min_bidders);
}

/** The class that colours everything that belongs to the state. */
export function toneClass(standing: Standing): `tone-${Tone}` {
  return `tone-${toneOf(standing)}`;
}
