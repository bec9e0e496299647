// The portal stands twice: as a document of its own, drawn by the small renderer, and as a page of
// the app, drawn by Vue. Both are shown the same hours of an exchange, by the dice, and have to look
// the same, element by element, after every step.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { read } from './acts.mjs';
import { browser, person } from './people.mjs';

const steps = 40;
const noon = Date.parse('2026-11-30T12:00:00.000+08:00');
const instant = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;

let chrome;
let pattern;
before(async () => {
  chrome = await browser();
  const { page, leave } = await person(chrome);
  const { sessions } = await read(page, '/api/v1/sessions');
  pattern = sessions[0];
  await leave();
});
after(async () => { await chrome.close(); });

/** Dice that fall the same way every time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** An exchange that one can turn by hand: what it answers, and what its live channel says. */
function stage() {
  return { elapsed: 0, sessions: [], broken: undefined, sockets: new Set() };
}

function tell(world, frame) {
  const server_now = instant(noon + world.elapsed);
  for (const socket of world.sockets) socket.send(JSON.stringify({ server_now, ...frame }));
}

const settle = () => new Promise((done) => { setTimeout(done, 30); });

/** Time goes on for both, with a word of the server in between: silence would cut the line. */
async function pass(world, both) {
  for (const ms of [4000, 4000, 2000]) {
    world.elapsed += ms;
    for (const { page } of both) await page.clock.runFor(ms);
    tell(world, { kind: 'clock', sessions: [] });
    await settle();
  }
}

async function open(world, way, english) {
  const { page, complaints, leave, go } = await person(chrome, { english });
  await page.clock.install({ time: noon });
  await page.clock.pauseAt(noon + 1000);
  await page.routeWebSocket(/\/api\/v1\/live/, (socket) => {
    world.sockets.add(socket);
    socket.onClose(() => world.sockets.delete(socket));
    socket.onMessage(() => {});
    socket.send(JSON.stringify({ kind: 'hello', server_now: instant(noon + world.elapsed) }));
  });
  await page.route('**/api/v1/sessions', (route) => {
    if (world.broken === 'line') return route.abort();
    if (world.broken === 'server') {
      return route.fulfill({ status: 503, json: { type: 'about:blank', status: 503,
        code: 'server.busy', message: english ? 'Busy. Try again.' : '忙。稍后再试。' } });
    }
    return route.fulfill({ json: { sessions: world.sessions } });
  });
  await way(page, go);
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.activeElement.blur());
  return { page, complaints, leave };
}

const asDocument = (_, go) => go('/');
async function insideTheApp(page, go) {
  await go('/lots');
  await page.locator('a.brand').click();
  await page.locator('.hero').waitFor();
}

/** What is on the page as lines: elements, what they are and say; without what only a router adds. */
function picture(page) {
  return page.evaluate(() => {
    const lines = [];
    const attributes = (one) => [...one.attributes].map(({ name, value }) => {
      if (name === 'value') return ''; // what a field holds is told below
      if (name !== 'class') return `${name}=${value}`;
      const classes = value.split(' ').filter((part) => part && !part.startsWith('router-link'));
      return classes.length === 0 ? '' : `class=${classes.join(' ')}`;
    }).filter((said) => said !== '' && !(one.matches('.brand') && said === 'aria-current=page'));
    const walk = (node, depth) => {
      const pad = ' '.repeat(depth);
      let words = '';
      const flush = () => {
        if (words !== '') lines.push(`${pad}"${words}"`);
        words = '';
      };
      const shut = node.nodeName === 'DETAILS' && !node.open;
      for (const child of shut ? [node.querySelector('summary')] : node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) words += child.data;
        if (child.nodeType !== Node.ELEMENT_NODE) continue;
        flush();
        const held = child.matches('input, select') ? ` value:${child.value}` : '';
        const told = attributes(child).sort().join(' ');
        lines.push(`${pad}${child.nodeName} ${told}${held}${child.open ? ' open' : ''}`);
        walk(child, depth + 1);
      }
      flush();
    };
    walk(document.querySelector('#app'), 0);
    const at = document.activeElement;
    return [...lines, document.title, `focus: ${at.nodeName} ${at.className}`];
  });
}

async function areTwins(one, other, said) {
  for (let tries = 0; ; ++tries) {
    const [a, b] = [await picture(one.page), await picture(other.page)];
    if (tries < 40 && JSON.stringify(a) !== JSON.stringify(b)) {
      await settle();
      continue;
    }
    assert.deepEqual(a, b, said);
    return a.length;
  }
}

const phases = ['scheduled', 'free', 'countdown', 'closing', 'sold', 'unsold'];

/** A session as the dice have it, by the pattern of a real one. */
function sessionBy(roll, id, seq, now) {
  const phase = phases[roll(phases.length)];
  const price = roll(3) === 0 ? null : (1 + roll(900)) * 1_000_000;
  return { ...pattern, id: `session-${id}`, lot: `lot-${id}`, number: `JL-${id}`,
    title_zh: `示例 第 ${id} 号矿`, title_en: `示例 Mine ${id}`, seq, phase, bids: roll(30),
    price_fen: price, bidders: roll(9), opens_at: instant(now + (roll(90) - 20) * 60_000),
    free_ends_at: instant(now + roll(80_000)), deadline: instant(now + roll(60_000)),
    interrupted: roll(6) === 0 ? { since: instant(now), cause: 'operator' } : null, notices: [] };
}

/** A bid on one of the sessions, as the live channel tells of it. */
function bidBy(roll, world, seq) {
  const one = world.sessions[roll(world.sessions.length)];
  if (one === undefined) return;
  tell(world, { kind: 'price', session: one.id, seq, from_seq: one.seq, price_fen: seq * 1_234_500,
    leader: 'A017', least_fen: seq * 1_300_000, bids: one.bids + seq, phase: 'countdown',
    deadline: instant(noon + world.elapsed + 45_000), recent: [] });
}

/** One thing that happens; both pages are told, or do, the same. */
async function happen(world, roll, seq, both) {
  const kind = ['list', 'list', 'list', 'bid', 'bid', 'person', 'line', 'server'][roll(8)];
  world.broken = kind;
  if (kind === 'list') {
    const ids = Array.from({ length: 7 }, (_, i) => ({ i, at: roll(1000) }));
    world.sessions = ids.sort((a, b) => a.at - b.at).slice(0, roll(8))
      .map(({ i }) => sessionBy(roll, i, seq, noon + world.elapsed));
  }
  if (kind === 'bid') bidBy(roll, world, seq);
  const letter = 'abcdef'[roll(6)];
  const theme = ['system', 'dark', 'contrast', 'light'][roll(4)];
  for (const { page } of kind === 'person' ? both : []) {
    await page.locator('input[type=search]').pressSequentially(letter);
    await page.locator('footer select').selectOption(theme);
    await page.locator('summary').click();
  }
  if (kind !== 'bid') await pass(world, both);
  return kind;
}

for (const english of [false, true]) {
  test(`the portal in ${english ? 'English' : 'Chinese'} looks the same in both ways`, async () => {
    const world = stage();
    const roll = dice(english ? 7 : 42);
    const one = await open(world, asDocument, english);
    const other = await open(world, insideTheApp, english);
    assert.equal(await one.page.evaluate(() => document.querySelectorAll('script').length), 1);
    let most = 0;
    for (let step = 1; step <= steps; ++step) {
      const kind = await happen(world, roll, step, [one, other]);
      most = Math.max(most, await areTwins(one, other, `step ${step}, ${kind}`));
    }
    assert.ok(most > 300, `the fullest page had ${most} lines`);
    assert.deepEqual(one.complaints.filter((said) => !/ERR_FAILED|503/.test(said)), []);
    await one.leave();
    await other.leave();
  });
}
