// The channel against a network that is played: greetings, cuts, silence, and what is said again.
import { describe, expect, test } from 'vitest';
import { type LineState, LiveChannel, type SocketLike } from './channel.ts';
import { Outbox, type Store } from './outbox.ts';
import type { ServerFrame } from '../wire/api.ts';

class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly sent: Array<Record<string, unknown>> = [];
  closed = false;
  constructor(readonly ticket: string | undefined) {}
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(): void {
    this.closed = true;
  }
  says(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  kinds(): unknown[] {
    return this.sent.map((frame) => frame['kind']);
  }
}

function world() {
  let now = 0;
  let timers: Array<{ at: number; act: () => void }> = [];
  const sockets: FakeSocket[] = [];
  const frames: ServerFrame[] = [];
  const states: LineState[] = [];
  const unreadable: string[] = [];
  const channel = new LiveChannel(
    {
      open: (ticket) => {
        const socket = new FakeSocket(ticket);
        sockets.push(socket);
        return socket;
      },
      ticket: () => Promise.resolve('t'),
      now: () => now,
      random: () => 0,
      later: (ms, act) => {
        const timer = { at: now + ms, act };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    {
      frame: (frame) => frames.push(frame),
      state: (state) => states.push(state),
      unreadable: (text) => unreadable.push(text),
    },
  );
  const settle = () =>
    new Promise((done) => {
      setTimeout(done, 0);
    });
  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    for (;;) {
      const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.act();
      await settle();
    }
    now = end;
  }
  return { channel, sockets, frames, states, unreadable, pass, settle };
}

const hello = { kind: 'hello', server_now: '2026-11-23T15:00:00.000+08:00', account: null };
const pong = { kind: 'pong', sent: 1, server_now: hello.server_now };

async function opened() {
  const w = world();
  w.channel.watch('s-1');
  w.channel.connect();
  await w.settle();
  w.sockets[0]?.says(hello);
  return w;
}

describe('the channel', () => {
  test('takes its ticket along, and watches once the server has greeted', async () => {
    const w = await opened();
    expect(w.sockets[0]?.ticket).toBe('t');
    expect(w.sockets[0]?.kinds()).toEqual(['watch', 'ping']);
    expect(w.states.at(-1)).toEqual({ kind: 'open' });
  });
  test('says nothing before the greeting', async () => {
    const w = world();
    w.channel.connect();
    await w.settle();
    expect(w.channel.send({ kind: 'ping', sent: 1 })).toBe(false);
    expect(w.sockets[0]?.sent).toEqual([]);
  });
  test('comes back after a cut and watches again', async () => {
    const w = await opened();
    w.sockets[0]?.onclose?.();
    expect(w.states.at(-1)).toMatchObject({ kind: 'waiting', attempt: 1, until: 250 });
    await w.pass(250);
    w.sockets[1]?.says(hello);
    expect(w.sockets[1]?.kinds()).toEqual(['watch', 'ping']);
  });
  test('waits longer after each failure', async () => {
    const w = world();
    w.channel.connect();
    await w.settle();
    for (let i = 0; i < 3; ++i) {
      w.sockets.at(-1)?.onclose?.();
      await w.pass(15_000);
    }
    const waits = w.states.filter((s) => s.kind === 'waiting').map((s) => s.attempt);
    expect(waits.slice(0, 3)).toEqual([1, 2, 3]);
  });
  test('gives up a socket that has gone silent, and one that never greets', async () => {
    const w = await opened();
    await w.pass(9_500);
    expect(w.sockets[0]?.closed).toBe(true);
    expect(w.sockets.length).toBeGreaterThan(1);
    const before = w.sockets.length;
    await w.pass(7_000);
    expect(w.sockets.length).toBeGreaterThan(before);
  });
  test('keeps a socket that answers', async () => {
    const w = await opened();
    for (let i = 0; i < 20; ++i) {
      await w.pass(1_000);
      w.sockets[0]?.says(pong);
    }
    expect(w.sockets).toHaveLength(1);
  });
  test('counts who watches', async () => {
    const w = await opened();
    w.channel.watch('s-1');
    w.channel.unwatch('s-1');
    expect(w.sockets[0]?.kinds()).toEqual(['watch', 'ping']);
    w.channel.unwatch('s-1');
    expect(w.sockets[0]?.kinds()).toEqual(['watch', 'ping', 'unwatch']);
  });
  test('shows what it cannot read', async () => {
    const w = await opened();
    w.sockets[0]?.says({ kind: 'surprise' });
    w.sockets[0]?.onmessage?.({ data: '{' });
    expect(w.unreadable).toHaveLength(2);
    expect(w.frames).toHaveLength(1);
  });
  test('hears nothing more from a socket that it has left', async () => {
    const w = await opened();
    w.channel.connect();
    await w.settle();
    w.sockets[0]?.says(pong);
    expect(w.frames).toHaveLength(1);
  });
});

function memory(): Store {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}

describe('the outbox', () => {
  const bid = { bidId: 'a', session: 's-1', amountFen: 1200, writtenAt: 0 };
  test('holds a bid over a reload until it is answered', () => {
    const store = memory();
    new Outbox(store, 'x').write(bid);
    expect(new Outbox(store, 'x').pending()).toEqual([bid]);
    expect(new Outbox(store, 'y').pending()).toEqual([]);
    new Outbox(store, 'x').strike('a');
    expect(new Outbox(store, 'x').pending()).toEqual([]);
  });
  test('keeps one receipt for one bid', () => {
    const outbox = new Outbox(memory(), 'x');
    const answer = { seq: 1, t_recv: '', receipt: {} as never };
    outbox.keep({ ...bid, answer });
    outbox.keep({ ...bid, answer });
    expect(outbox.receipts()).toHaveLength(1);
  });
  test('survives a store that somebody has scribbled in', () => {
    const store = memory();
    store.setItem('adit.pending.x', '{"oops"');
    expect(new Outbox(store, 'x').pending()).toEqual([]);
  });
});
