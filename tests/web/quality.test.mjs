// Every page that the router knows, walked through in both languages: no finding of axe in light,
// dark and high contrast, no word of the other language, one first heading, nothing wider than the
// screen from a phone to a wall. A new row of the router is walked through without a line here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { read } from './acts.mjs';
import { fits, isBuilt, slips } from './looks.mjs';
import { accounts, browser, person, someone } from './people.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const router = readFileSync(new URL('../../web/src/router.ts', import.meta.url), 'utf8');
const widths = [320, 390, 2560];

/** Who may open which page: the router's lists of roles by their names. */
const lists = new Map([...router.matchAll(/^const (\w+): readonly Role\[\] = \[([^\]]*)\]/gm)]
  .map(([, name, roles]) => [name, roles.match(/\w+/g)]));
const routes = [...router.matchAll(/^ {2}page\(\s*'([^']*)'(?:.|\n)*?\),$/gm)].map(([row, path]) => {
  const list = /roles: (\w+)/.exec(row)?.[1];
  return { path, role: list === undefined ? undefined : lists.get(list)[0] };
});

let chrome;
let known;
const people = new Map();

before(async () => {
  chrome = await browser();
  const { page, leave } = await person(chrome);
  const { sessions } = await read(page, '/api/v1/sessions');
  const { lots } = await read(page, '/api/v1/lots');
  const { rights } = await read(page, '/api/v1/registry/rights?limit=1');
  const { snapshots } = await read(page, '/api/v1/registry/snapshots');
  const { results } = await read(page, '/api/v1/results');
  known = { session: sessions[0].id, lot: lots[0].id, right: rights[0]?.id,
    snapshot: snapshots[0]?.id, result: results[0]?.session };
  await leave();
});
after(async () => { await chrome.close(); });

/** An address of the route: what it names is there, where the exchange has such a thing. */
function addressOf(path) {
  const named = { '/lots': known.lot, '/registry/rights': known.right,
    '/registry/snapshots': known.snapshot, '/desk/lots': known.lot };
  return path.replace('/:rest(.*)*', '/no-such-page').replace(/\/results\/:\w+/,
    `/results/${known.result ?? 'none'}`).replace(':session', known.session)
    .replace(':kind', 'holder').replace(/^(.*)\/:\w+/, (_, base) =>
      `${base}/${named[base] ?? 'none'}`) || '/';
}

/** One person of each role and language, signed in once. */
async function personOf(role, english) {
  const name = `${role} ${english}`;
  if (!people.has(name)) {
    const account = role === undefined ? undefined : accounts(role)[0];
    const options = { english, reducedMotion: 'reduce' }; // a colour on its way has no contrast yet
    people.set(name, await (account === undefined ? person(chrome, options)
      : someone(chrome, account, options)));
  }
  return people.get(name);
}

/** Findings of axe on the open page, as lines: rule, where, and how to see it. */
function findings(page, rules) {
  return page.evaluate(async (only) => {
    const options = only === undefined ? {} : { runOnly: { type: 'rule', values: only } };
    const { violations } = await window.axe.run(document,
      { ...options, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => {
      const { fgColor, bgColor, contrastRatio } = node.any[0]?.data ?? {};
      const seen = fgColor === undefined ? '' : ` ${fgColor} on ${bgColor}: ${contrastRatio}`;
      return `${id}: ${node.target.join(' ')}${seen}`;
    }));
  }, rules);
}

async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function walk(route, english) {
  const { page, complaints, go } = await personOf(route.role, english);
  const found = [];
  const note = (where, said) => found.push(...said.map((one) => `${where}: ${one}`));
  await page.setViewportSize({ width: 1280, height: 900 });
  await go(addressOf(route.path));
  await settled(page);
  await page.evaluate(axe);
  note('light', await findings(page));
  for (const theme of ['dark', 'contrast']) {
    await page.evaluate((next) => { document.documentElement.dataset.theme = next; }, theme);
    note(theme, await findings(page, ['color-contrast', 'link-in-text-block']));
  }
  await page.evaluate(() => { delete document.documentElement.dataset.theme; });
  note('words', await slips(page));
  for (const check of [isBuilt, ...widths.map((width) => async (one) => {
    await one.setViewportSize({ width, height: 900 });
    await fits(one);
  })]) await check(page).catch((fault) => note('looks', fault.message.split('\n').slice(0, 12)));
  note('console', complaints.splice(0));
  return found;
}

test('the router has been read', () => {
  assert.ok(routes.length >= 25, `${routes.length} routes`);
  assert.ok(routes.some(({ role }) => role === 'bidder'));
  assert.equal(routes.length, [...router.matchAll(/^ {2}page\(/gm)].length);
});

// The two languages beside each other: each has its own people, who open one page after another.
describe('every page', { concurrency: 2 }, () => {
  for (const english of [false, true]) {
    describe(english ? 'in English' : 'in Chinese', { concurrency: 1 }, () => {
      for (const route of routes) {
        test(`${route.path || '/'} ${english ? 'in English' : 'in Chinese'}`, async () => {
          assert.deepEqual(await walk(route, english), []);
        });
      }
    });
  }
});
