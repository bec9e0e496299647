// An exchange that one can turn by hand: real pages from the real server, but the list of sessions
// and the live channel say what the test says. For what chance would show too rarely.
import { read } from './acts.mjs';

/** When the stage's hours begin. */
export const noon = Date.parse('2026-11-30T12:00:00.000+08:00');
export const instant = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;
export const settle = (ms = 30) => new Promise((done) => { setTimeout(done, ms); });

/** Dice that fall the same way every time. */
export function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** `broken` may be 'line' or 'server'; `pattern` is a session of the real exchange. */
export async function stage(page) {
  const { sessions } = await read(page, '/api/v1/sessions');
  return { elapsed: 0, start: noon, sessions: [], broken: undefined, sockets: new Set(),
    pattern: sessions[0] };
}

/** What the clock of the stage says. */
export const nowOn = (world) => instant(world.start + world.elapsed);

/** Says a frame on every live channel; each carries the time. */
export function tell(world, frame) {
  for (const socket of world.sockets) {
    socket.send(JSON.stringify({ server_now: nowOn(world), ...frame }));
  }
}

/** Puts the page on the stage: what it asks of sessions, and what its channel hears. */
export async function hold(page, world, english = false) {
  await page.routeWebSocket(/\/api\/v1\/live\?/, (socket) => {
    world.sockets.add(socket);
    socket.onClose(() => world.sockets.delete(socket));
    socket.onMessage(() => {});
    socket.send(JSON.stringify({ kind: 'hello', server_now: nowOn(world) }));
  });
  await page.route('**/api/v1/sessions', (route) => {
    if (world.broken === 'line') return route.abort();
    if (world.broken === 'server') {
      return route.fulfill({ status: 503, json: { type: 'about:blank', status: 503,
        code: 'server.busy', message: english ? 'Busy. Try again.' : '忙。稍后再试。' } });
    }
    return route.fulfill({ json: { sessions: world.sessions } });
  });
  await page.route('**/api/v1/sessions/*', (route) => {
    const id = route.request().url().split('/').at(-1);
    const session = world.sessions.find((one) => one.id === id);
    return session === undefined ? route.continue() : route.fulfill({ json: session });
  });
}

/** A session by the pattern of a real one. */
export function session(world, id, change) {
  return { ...world.pattern, id: `session-${id}`, lot: `lot-${id}`, number: `JL-${id}`,
    title_zh: `示例 第 ${id} 号矿`, title_en: `示例 Mine ${id}`, seq: 0, notices: [],
    interrupted: null, ...change };
}

const row = (seq, amount_fen, t_recv) =>
  ({ seq, amount_fen, t_recv, bid_number: seq % 2 === 0 ? 'A017' : 'B204' });

/** Twenty bids, ten a second, each with a new deadline. */
export async function bidding(world) {
  for (let seq = 3; seq < 23; ++seq) {
    world.elapsed += 100;
    const price_fen = 101_000_000 + seq * 100_000;
    const at = instant(world.start + world.elapsed);
    for (const { id } of world.sessions) {
      tell(world, { kind: 'price', session: id, seq, from_seq: seq - 1, price_fen, leader: 'A017',
        least_fen: price_fen + 500_000, bids: seq, phase: 'countdown',
        deadline: instant(world.start + world.elapsed + 45_000),
        recent: [row(seq, price_fen, at)] });
    }
    tell(world, { kind: 'clock', sessions: [] });
    await settle(100);
  }
}

/** Puts the page on a stage with two sessions in their countdown, with two bids each. */
export async function running(page, change) {
  const world = await stage(page);
  world.start = Date.now();
  const ago = (ms) => instant(world.start - ms);
  const state = { seq: 2, phase: 'countdown', bids: 2, price_fen: 101_200_000, leader: 'A017',
    least_fen: 101_700_000, start_price_fen: 90_000_000, increment_fen: 100_000,
    opens_at: ago(60_000), free_ends_at: ago(1000), deadline: ago(-45_000), ...change };
  world.sessions = [1, 2].map((id) => session(world, id, state));
  await page.route('**/api/v1/sessions/*/bids?*', (route) => route.fulfill({
    json: { seq: 2, bids: [row(1, 101_100_000, ago(900)), row(2, 101_200_000, ago(800))] } }));
  await hold(page, world);
  return world;
}
