// The live channel: one socket for the whole app. It says what it watches after every connect,
// pings so that the clock stays true, and comes back by itself after waiting longer each time.
// Everything that it needs from the browser comes in as ports, so that tests can play the network.
import { backoffMs } from '../core/backoff.ts';
import type { ClientFrame, ServerFrame } from '../wire/api.ts';
import { decodeFrame } from '../wire/decode.ts';

export interface SocketLike {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
}

export interface Ports {
  open(ticket: string | undefined): SocketLike;
  ticket(): Promise<string | undefined>;
  now(): number;
  random(): number;
  later(ms: number, act: () => void): () => void; // returns how to call it off
}

export type LineState =
  | { kind: 'connecting'; attempt: number }
  | { kind: 'open' }
  | { kind: 'waiting'; attempt: number; until: number };

export interface Listener {
  frame(frame: ServerFrame, receivedAt: number): void;
  state(state: LineState): void;
  unreadable(text: string): void;
}

const pingEveryMs = 1000;
const silentAfterMs = 8000;
const firstWordWithinMs = 6000;

export class LiveChannel {
  private socket: SocketLike | undefined;
  private attempt = 0;
  private generation = 0;
  private heardAt = 0;
  private open = false;
  private readonly watched = new Map<string, number>();
  private readonly timers = new Set<() => void>();

  constructor(
    private readonly ports: Ports,
    private readonly listener: Listener,
  ) {}

  /** Connects, or starts over at once: after signing in or out, and when a person asks. */
  connect(): void {
    this.attempt = 0;
    this.start();
  }

  /** Counted: a session is watched until everybody who asked for it has let go. */
  watch(session: string): void {
    const count = this.watched.get(session) ?? 0;
    this.watched.set(session, count + 1);
    if (count === 0) this.send({ kind: 'watch', session });
  }

  unwatch(session: string): void {
    const count = this.watched.get(session) ?? 0;
    if (count > 1) {
      this.watched.set(session, count - 1);
      return;
    }
    this.watched.delete(session);
    if (count === 1) this.send({ kind: 'unwatch', session });
  }

  /** Asks for the whole state again: a frame was lost. */
  watchAgain(session: string): void {
    if (this.watched.has(session)) this.send({ kind: 'watch', session });
  }

  /** False when the line is down; the frame is then not kept. */
  send(frame: ClientFrame): boolean {
    if (!this.open || this.socket === undefined) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private start(): void {
    const generation = ++this.generation;
    this.drop();
    this.listener.state({ kind: 'connecting', attempt: this.attempt });
    void this.ports.ticket().then((ticket) => {
      if (generation === this.generation) this.attach(ticket, generation);
    });
  }

  private attach(ticket: string | undefined, generation: number): void {
    const socket = this.ports.open(ticket);
    const mine = () => generation === this.generation;
    this.socket = socket;
    this.heardAt = this.ports.now();
    socket.onmessage = (event) => {
      if (mine()) this.take(event.data);
    };
    socket.onclose = () => {
      if (mine()) this.retry();
    };
    this.after(firstWordWithinMs, () => {
      if (mine() && !this.open) this.retry();
    });
  }

  private take(data: unknown): void {
    const receivedAt = this.ports.now();
    this.heardAt = receivedAt;
    const frame = typeof data === 'string' ? decodeFrame(data) : undefined;
    if (frame === undefined) {
      this.listener.unreadable(String(data).slice(0, 200));
      return;
    }
    if (frame.kind === 'hello') this.opened();
    this.listener.frame(frame, receivedAt);
  }

  // The server has greeted: from here on it listens.
  private opened(): void {
    this.open = true;
    this.attempt = 0;
    this.listener.state({ kind: 'open' });
    for (const session of this.watched.keys()) this.send({ kind: 'watch', session });
    this.ping();
  }

  private ping(): void {
    const now = this.ports.now();
    if (now - this.heardAt > silentAfterMs) {
      this.retry();
      return;
    }
    this.send({ kind: 'ping', sent: Math.round(now) });
    this.after(pingEveryMs, () => this.ping());
  }

  private retry(): void {
    ++this.generation;
    this.drop();
    const wait = backoffMs(this.attempt, this.ports.random());
    this.attempt += 1;
    const until = this.ports.now() + wait;
    this.listener.state({ kind: 'waiting', attempt: this.attempt, until });
    this.after(wait, () => this.start());
  }

  private after(ms: number, act: () => void): void {
    const callOff = this.ports.later(ms, () => {
      this.timers.delete(callOff);
      act();
    });
    this.timers.add(callOff);
  }

  private drop(): void {
    this.timers.forEach((callOff) => callOff());
    this.timers.clear();
    this.open = false;
    const socket = this.socket;
    this.socket = undefined;
    if (socket === undefined) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}
