// Every page that the router knows, walked through in both languages: no finding of axe by any of
// its rules in light, dark, high contrast and forced colours, no word of the other language, one
// first heading, nothing wider than the screen from a phone to a wall. A new row of the router is
// walked through without a line here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { fits, isBuilt, slips } from './looks.mjs';
import { browser, settled } from './people.mjs';
import { addressOf, personOf, routes, router, thingsOf } from './routes.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 390, 2560];

let chrome;
let things;
before(async () => {
  chrome = await browser();
  things = await thingsOf(chrome);
});
after(async () => { await chrome.close(); });

/**
 * Findings of axe on the open page, as lines: rule, where, and how to see it. By all its rules in
 * the first look; what a page is made of stays the same in the others, which are asked for colours.
 */
function findings(page, { name, more = [] }) {
  return page.evaluate(async ([colours, extra]) => {
    const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId, tags }) => [ruleId,
      { enabled: extra.includes(ruleId) || (!tags.includes('wcag2aaa') &&
        (!colours || tags.includes('cat.color'))) }]));
    // The styles are our own and in the page: nothing has to be fetched again, nor framed.
    const { violations } = await window.axe.run(document,
      { rules, resultTypes: ['violations'], preload: false, iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => {
      const { fgColor, bgColor, contrastRatio } = node.any[0]?.data ?? {};
      const seen = fgColor === undefined ? '' : ` ${fgColor} on ${bgColor}: ${contrastRatio}`;
      return `${id}: ${node.target.join(' ')}${seen}`;
    }));
  }, [name !== looks[0].name, more]);
}

/** The four looks of a page; in high contrast every text is held to the stricter ratio too. */
const looks = [
  { name: 'light', theme: 'light' },
  { name: 'dark', theme: 'dark' },
  { name: 'high contrast', theme: 'contrast', more: ['color-contrast-enhanced'] },
  { name: 'forced colours', forcedColors: 'active' },
];

/** Changes the look of the page where it stands. */
async function wear(page, { theme, forcedColors = null }) {
  await page.emulateMedia({ forcedColors });
  await page.evaluate((next) => {
    if (next === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }, theme);
}

async function walk(route, english) {
  const { page, complaints, go } = await personOf(chrome, route.role, english);
  const found = [];
  const note = (where, said) => found.push(...said.map((one) => `${where}: ${one}`));
  await page.setViewportSize({ width: 1280, height: 900 });
  await go(addressOf(route.path, things));
  await settled(page);
  await page.evaluate(axe);
  for (const look of looks) {
    await wear(page, look);
    note(look.name, await findings(page, look));
  }
  await wear(page, {});
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

test('in forced colours a state keeps its border, and the bar its segments', async () => {
  const { page } = await personOf(chrome, undefined, false);
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/lots', '/live', '/registry']) {
    await page.goto(path);
    await settled(page);
    const states = await page.locator('main .st').evaluateAll((all) => all.map((one) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(one);
      return `${borderTopStyle} ${borderTopWidth}`;
    }));
    assert.ok(states.length > 0, path);
    assert.deepEqual(new Set(states), new Set(['solid 1px']), path);
  }
  await page.goto('/');
  await page.locator('.staff').first().waitFor();
  const kept = await page.locator('.staff').evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).forcedColorAdjust));
  assert.deepEqual(new Set(kept), new Set(['none']));
  await page.emulateMedia({ forcedColors: null });
});
