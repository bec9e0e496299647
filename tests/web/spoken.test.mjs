// What is there for somebody who hears a page: by Chromium's own accessibility tree, of the pages
// where most is at stake, in both languages. And what the bid room says by itself while an auction
// goes on, written down word by word: each thing once, and nothing over the other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bidLeast, patience, phaseIs, stands } from './acts.mjs';
import { accounts, browser, call, person, settled, someone } from './people.mjs';
import { thingsOf } from './routes.mjs';
import { bidding, running, settle } from './stage.mjs';

const controls = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio',
  'slider', 'switch', 'spinbutton', 'menuitem', 'tab', 'DisclosureTriangle']);
const landmarks = ['banner', 'main', 'contentinfo'];
let chrome;
let bidders;
let officers;
let things;

before(async () => {
  chrome = await browser();
  things = await thingsOf(chrome);
  const [first, second] = accounts('bidder');
  bidders = [await someone(chrome, first), await someone(chrome, second, { english: true })];
  const [officer] = accounts('administrator');
  officers = [await someone(chrome, officer), await someone(chrome, officer, { english: true })];
});

after(async () => { await chrome.close(); });

/** The tree of the open page as it is read: role, name and properties of each node, in order. */
async function treeOf({ context, page }) {
  const cdp = await context.newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const walk = (node, table) => {
    const role = node.role?.value;
    const props = Object.fromEntries((node.properties ?? []).map((one) =>
      [one.name, one.value.value]));
    const one = { role, name: node.name?.value?.trim() ?? '', props, heads: 0 };
    if (!node.ignored) list.push(one);
    if (role === 'columnheader' && table !== undefined) ++table.heads;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, role === 'table' ? one : table);
    }
  };
  walk(nodes[0]);
  return list;
}

/** What is missing in a tree. */
function missing(list, frame = landmarks) {
  const wrong = [];
  for (const { role, name, props } of list) {
    if (controls.has(role) && name === '') wrong.push(`${role} without a name`);
    if (role === 'heading' && name === '') wrong.push(`heading ${props.level} says nothing`);
  }
  const levels = list.filter(({ role }) => role === 'heading').map(({ props }) => props.level);
  if (levels.filter((level) => level === 1).length !== 1) wrong.push(`levels ${levels.join()}`);
  levels.reduce((before, level) => {
    if (level > before + 1) wrong.push(`heading ${before} is followed by ${level}`);
    return level;
  }, 0);
  for (const table of list.filter(({ role }) => role === 'table')) {
    if (table.name === '' || table.heads === 0) wrong.push(`table "${table.name}": ${table.heads}`);
  }
  for (const role of frame) {
    const count = list.filter((one) => one.role === role).length;
    if (count !== 1) wrong.push(`${count} × ${role}`);
  }
  return wrong;
}

/** Live regions of a tree, by how they interrupt. */
const live = (list, how) => list.filter(({ props }) => props.live === how).length;

for (const [nth, tongue] of ['Chinese', 'English'].entries()) {
  test(`portal, result and desk are whole to the ear in ${tongue}`, async () => {
    const officer = officers[nth];
    const paths = ['', '/desk', '/desk/approvals',
      things.result === undefined ? '/results' : `/results/${things.result}`];
    for (const path of paths) {
      await officer.go(path || (officer.english ? '' : '/'));
      await settled(officer.page);
      const list = await treeOf(officer);
      assert.ok(list.length > 60, `${path}: ${list.length} nodes`);
      assert.deepEqual(missing(list), [], path);
    }
  });
}

/** Writes down, from now on, whatever a live region of the page comes to say. */
function listen(page) {
  return page.evaluate(() => {
    window.heard = [];
    const regions = '[aria-live=polite], [role=status], [role=alert]';
    const last = new WeakMap();
    const hear = () => {
      for (const one of document.querySelectorAll(regions)) {
        const words = one.textContent.trim();
        if (words === '' || last.get(one) === words) continue;
        last.set(one, words);
        window.heard.push({ at: performance.now(), role: one.role ?? 'announcer', words,
          standing: document.querySelector('[data-testid=board]')?.dataset.standing });
      }
    };
    hear();
    window.heard = [];
    new MutationObserver(hear).observe(document.body,
      { childList: true, characterData: true, subtree: true });
  });
}

/** A rehearsal is bid in until somebody else has bid too; gives what was heard of it. */
async function auction(bidder) {
  const { page, go, english } = bidder;
  const { session } = await call(page, '/rehearsals', { pace: 'brisk' });
  await go(`/app/room/${session}`);
  await settled(page);
  const before = await treeOf(bidder);
  await phaseIs(page, 'free');
  await listen(page);
  await bidLeast(page);
  await stands(page, 'outbid');
  const during = await treeOf(bidder);
  // Until two prices and a mark of the time have been said.
  await page.waitForFunction(() => {
    const said = window.heard.filter((one) => one.role === 'announcer').map((one) => one.words);
    const marks = said.filter((words) => /落槌|to the hammer/.test(words)).length;
    return marks >= 1 && said.length - marks >= 2;
  }, undefined, patience);
  return { before, during, heard: await page.evaluate(() => window.heard), english };
}

test('the room is whole to the ear, and says each thing once', async () => {
  const all = await Promise.all(bidders.map(auction));
  for (const { before, during, heard, english } of all) {
    for (const list of [before, during]) {
      assert.deepEqual(missing(list, ['main']), []);
      assert.ok(live(list, 'polite') >= 1, 'something speaks politely');
    }
    assert.ok(live(during, 'assertive') >= 1, 'being outbid interrupts');
    const out = english ? /outbid/i : /被超过/;
    const alarms = heard.filter(({ role }) => role === 'alert');
    assert.ok(alarms.some(({ words }) => out.test(words)), JSON.stringify(heard));
    const spoken = heard.filter(({ role }) => role === 'announcer');
    const price = english ? /^Bidder .*\d/ : / 号出价 .*\d/;
    const prices = spoken.filter(({ words }) => price.test(words));
    assert.ok(prices.length >= 2, JSON.stringify(spoken));
    prices.reduce((one, next) => {
      assert.notEqual(next.words, one.words, 'a price is said once');
      assert.ok(next.at - one.at > 2900, `${one.words} | ${next.words}: ${next.at - one.at} ms`);
      return next;
    });
    const marks = spoken.filter(({ words }) => (english ? /to the hammer/ : /落槌/).test(words));
    assert.ok(marks.length >= 1, 'the time is said');
    for (const { words } of spoken) {
      if (english) assert.doesNotMatch(words, /\p{Script=Han}/u);
      else assert.match(words, /\p{Script=Han}/u);
    }
  }
});

test('of prices that come fast the newest is said, with a rest between two', async () => {
  const { page, go, leave } = await person(chrome);
  const world = await running(page, {});
  await go('/live/session-1');
  while (world.sockets.size === 0) await settle();
  await stands(page, 'watching');
  await listen(page);
  const begun = Date.now();
  await bidding(world);
  const fen = Number(await page.getByTestId('price').getAttribute('data-fen'));
  const newest = (fen / 1e6).toFixed(2);
  const isNewest = (words) => document.querySelector('[data-testid=announcer]').textContent
    .includes(words);
  await page.waitForFunction(isNewest, newest, patience);
  const took = Date.now() - begun;
  const all = await page.evaluate(() => window.heard);
  const heard = all.filter(({ role, words }) => role === 'announcer' && words.includes('A017'));
  heard.reduce((one, next) => {
    assert.ok(next.at - one.at > 2900, `${one.words} | ${next.words}: ${next.at - one.at} ms`);
    return next;
  });
  assert.ok(heard.length >= 2 && heard.length <= 2 + took / 2900, JSON.stringify(heard));
  await leave();
});

test('nobody saw a fault in their console', () => {
  for (const { complaints } of [...bidders, ...officers]) assert.deepEqual(complaints, []);
});
