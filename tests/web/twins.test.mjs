// The portal stands twice: as a document of its own, drawn by the small renderer, and as a page
// of the app, drawn by Vue. Both are shown the same hours of an exchange, by the dice, and have to
// look the same, element by element, after every step.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, person } from './people.mjs';
import { dice, hold, instant, noon, session, settle, stage, tell } from './stage.mjs';

const steps = 40;

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome.close(); });

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
  await hold(page, world, english);
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

/** What is on the page as lines: elements, what they are and say, but not what a router adds. */
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

/** A session as the dice have it. */
function sessionBy(roll, world, id, seq) {
  const now = noon + world.elapsed;
  const price = roll(3) === 0 ? null : (1 + roll(900)) * 1_000_000;
  return session(world, id, { seq, phase: phases[roll(phases.length)], bids: roll(30),
    price_fen: price, bidders: roll(9), opens_at: instant(now + (roll(90) - 20) * 60_000),
    free_ends_at: instant(now + roll(80_000)), deadline: instant(now + roll(60_000)),
    interrupted: roll(6) === 0 ? { since: instant(now), cause: 'operator' } : null });
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
      .map(({ i }) => sessionBy(roll, world, i, seq));
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
    const asker = await person(chrome);
    const world = await stage(asker.page);
    await asker.leave();
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
