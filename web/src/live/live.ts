// The app's one live channel, tied to the browser and made reactive: the state of the line, the
// server's clock, the views of the sessions that somebody watches, and the answers to bids.
import { type Ref, computed, shallowReactive, shallowRef, watch } from 'vue';
import { liveTicket, onAccountChange } from '../api/account.ts';
import { bidPageLimit, getBids } from '../api/sessions.ts';
import {
  type Reading,
  read,
  reconnected,
  silentClock,
  withOneWay,
  withPong,
  offsetOf,
} from '../core/clock.ts';
import { msOf } from '../core/instant.ts';
import { liveAddress } from '../core/live_address.ts';
import {
  type SessionFrame,
  type SessionView,
  mustWatchAgain,
  reduce,
  viewOf,
  withPage,
  withReply,
} from '../core/session_view.ts';
import { language } from '../i18n/language.ts';
import type { FrameOf, Problem, ServerFrame } from '../wire/api.ts';
import { type LineState, LiveChannel, type SocketLike } from './channel.ts';
import type { PendingBid } from './outbox.ts';
import { tick } from './ticker.ts';

const clock = shallowRef(silentClock);
const lineState = shallowRef<LineState>({ kind: 'connecting', attempt: 0 });
const fault = shallowRef<Problem>();
const views = shallowReactive(new Map<string, SessionView>());
const answerListeners = new Set<(frame: FrameOf<'accepted'> | FrameOf<'refused'>) => void>();
const openListeners = new Set<() => void>();
const newsListeners = new Set<() => void>();
const asking = new Set<string>();

export const line: Readonly<Ref<LineState>> = lineState;
/** Something on the channel that no page expected: shown, never swallowed. */
export const channelFault: Readonly<Ref<Problem | undefined>> = fault;

/** The server's time as of the last tick; undefined until the server has been heard. */
export const serverClock = computed<Reading | undefined>(() => read(clock.value, tick.value));

/** The line as the board needs to know it. */
export const lineNow = computed(() => ({
  connected: lineState.value.kind === 'open',
  stale: serverClock.value?.stale !== false,
}));

/** Whether the line is up and heard from within three seconds. */
export const lineUp = computed(() => {
  return lineState.value.kind === 'open' && serverClock.value?.stale === false;
});

/** Shortest round trip of late, in milliseconds. */
export const roundTripMs = computed(() => {
  const half = offsetOf(clock.value)?.halfTrip;
  return half === undefined || Number.isNaN(half) ? undefined : Math.round(half * 2);
});

const channel = new LiveChannel(
  {
    open: (ticket) => {
      const address = liveAddress(location.href, language.value, ticket);
      return new WebSocket(address) as unknown as SocketLike;
    },
    ticket: liveTicket,
    now: () => performance.now(),
    random: Math.random,
    later: (ms, act) => {
      const timer = window.setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  },
  {
    frame: take,
    state: (state) => {
      lineState.value = state;
      if (state.kind === 'open') openListeners.forEach((listener) => listener());
    },
    unreadable: (text) => {
      fault.value = { type: 'about:blank', status: 0, code: 'live.unknown_frame', message: text };
    },
  },
);

export function startLive(): void {
  onAccountChange(() => {
    views.clear();
    channel.connect();
  });
  // What the channel refuses it says in the language that it was opened with.
  watch(language, () => channel.connect());
  window.addEventListener('online', () => channel.connect());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && lineState.value.kind === 'waiting') channel.connect();
  });
  channel.connect();
}

export function reconnectNow(): void {
  channel.connect();
}

function take(frame: ServerFrame, receivedAt: number): void {
  switch (frame.kind) {
    case 'hello':
      // Until the new server has spoken, the last that was heard stands on screen, frozen.
      clock.value = withOneWay(reconnected(clock.value), msOf(frame.server_now), receivedAt);
      return;
    case 'pong':
      clock.value = withPong(clock.value, msOf(frame.server_now), frame.sent, receivedAt);
      return;
    case 'clock':
      clock.value = withOneWay(clock.value, msOf(frame.server_now), receivedAt);
      for (const id of views.keys()) takeIn(id, frame);
      return;
    case 'session':
      if (!views.has(frame.session)) views.set(frame.session, viewOf(frame.state, frame.bids));
      takeIn(frame.session, frame);
      return;
    case 'price':
    case 'notice':
      takeIn(frame.session, frame);
      return;
    case 'accepted':
    case 'refused':
      answerListeners.forEach((listener) => listener(frame));
      return;
    case 'account':
      newsListeners.forEach((listener) => listener());
      return;
    case 'problem':
      // The page that asked for this session says so itself.
      if (frame.problem.code !== 'session.not_found') fault.value = frame.problem;
      return;
    default:
      never(frame);
  }
}

function takeIn(id: string, frame: SessionFrame): void {
  const view = views.get(id);
  if (view === undefined) return;
  put(id, reduce(view, frame));
}

function put(id: string, view: SessionView): void {
  if (views.get(id) === view) return;
  views.set(id, view);
  if (mustWatchAgain(view)) channel.watchAgain(id);
  if (view.askAfter !== undefined && wholeLadder.has(id)) void fillGap(id);
}

// Asks for missing bids page by page. One question at a time for each session.
async function fillGap(id: string): Promise<void> {
  if (asking.has(id)) return;
  asking.add(id);
  try {
    for (;;) {
      const after = views.get(id)?.askAfter;
      if (after === undefined) return;
      const answer = await getBids(id, after);
      const view = views.get(id);
      if (answer.kind !== 'ok' || view === undefined) return;
      views.set(id, withPage(view, answer.value, bidPageLimit));
      if (answer.value.bids.length === 0) return;
    }
  } finally {
    asking.delete(id);
  }
}

/** Sessions whose whole ladder is on screen; elsewhere the newest price is enough. */
const wholeLadder = new Map<string, number>();

export function viewOfSession(id: string): SessionView | undefined {
  return views.get(id);
}

/** A start from a plain reply, so that a page stands before the channel does. */
export function offerView(view: SessionView): void {
  const have = views.get(view.session.id);
  if (have === undefined) put(view.session.id, view);
  else put(view.session.id, withReply(have, view.session));
}

/** Watches until the returned function is called. */
export function watchSession(id: string, ladder: boolean): () => void {
  if (ladder) wholeLadder.set(id, (wholeLadder.get(id) ?? 0) + 1);
  channel.watch(id);
  const view = views.get(id);
  if (ladder && view?.askAfter !== undefined) void fillGap(id);
  return () => {
    const count = wholeLadder.get(id) ?? 0;
    if (ladder && count > 1) wholeLadder.set(id, count - 1);
    else if (ladder) wholeLadder.delete(id);
    channel.unwatch(id);
  };
}

export function sendBid(bid: PendingBid): boolean {
  const { session, bidId: bid_id, amountFen: amount_fen, confirmation } = bid;
  const frame = { kind: 'bid', session, bid_id, amount_fen } as const;
  return channel.send(confirmation === undefined ? frame : { ...frame, confirmation });
}

export function onBidAnswer(
  listener: (frame: FrameOf<'accepted'> | FrameOf<'refused'>) => void,
): () => void {
  answerListeners.add(listener);
  return () => answerListeners.delete(listener);
}

/** Calls back when the server has news about the account; what they are, it says when asked. */
export function onAccountNews(listener: () => void): () => void {
  newsListeners.add(listener);
  return () => newsListeners.delete(listener);
}

export function onLineOpen(listener: () => void): () => void {
  openListeners.add(listener);
  return () => openListeners.delete(listener);
}

function never(value: never): never {
  throw new Error(`a frame that nobody expected: ${JSON.stringify(value)}`);
}
