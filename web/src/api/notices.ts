// Notices, what one wishes to be told, and where mail reaches one. How many are unread is asked now
// and then while somebody is signed in and looks.
import { shallowRef } from 'vue';
import type {
  MailState,
  NoticePage,
  NoticeWishes,
  NoticeWishesDraft,
  Unsubscription,
} from '../wire/api.ts';
import { account, onAccountChange } from './account.ts';
import { type Answer, call, query, segment } from './request.ts';

/** Undefined until the server has said so, and for visitors. */
export const unread = shallowRef<number>();

export function listNotices(after?: string): Promise<Answer<NoticePage>> {
  return call('GET', `/notices${query({ after })}`);
}

export function readNotice(id: string): Promise<Answer<void>> {
  return call('POST', `/notices/${segment(id)}/reads`);
}

/** This one and all before it. */
export function readNoticesUntil(until: string): Promise<Answer<void>> {
  return call('POST', '/notices/reads', { until });
}

export function getWishes(): Promise<Answer<NoticeWishes>> {
  return call('GET', '/notices/wishes');
}

export function keepWishes(wishes: NoticeWishesDraft): Promise<Answer<NoticeWishes>> {
  return call('PUT', '/notices/wishes', wishes);
}

export function askAddress(address: string): Promise<Answer<void>> {
  return call('POST', '/notices/address', { address });
}

export function confirmAddress(code: string): Promise<Answer<void>> {
  return call('POST', '/notices/address/confirmations', { code });
}

export function dropAddress(): Promise<Answer<void>> {
  return call('DELETE', '/notices/address');
}

export function unsubscribe(token: string): Promise<Answer<Unsubscription>> {
  return call('POST', `/unsubscriptions${query({ token })}`);
}

/** For officers. */
export function getMailState(): Promise<Answer<MailState>> {
  return call('GET', '/mail');
}

export async function askUnread(): Promise<void> {
  if (!account.value) return;
  const answer = await call<{ unread: number }>('GET', '/notices/unread');
  if (answer.kind === 'ok') unread.value = answer.value.unread;
}

const everyMs = 30_000;
let watching = false;

/** Begins once, whoever asks; a page that nobody looks at asks nothing. */
export function watchUnread(): void {
  if (watching) return;
  watching = true;
  const ask = () => {
    if (!document.hidden) void askUnread();
  };
  onAccountChange(() => {
    unread.value = undefined;
    ask();
  });
  document.addEventListener('visibilitychange', ask);
  window.setInterval(ask, everyMs);
  ask();
}
