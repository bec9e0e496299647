// The register: a file comes in by the desk after a dry run, or is refused by its lines; everybody
// reads rights, records, snapshots and histories, and sees the ground on the map.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { focus, read, tabTo } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, person, someone } from './people.mjs';

// With old data no earlier run's ids, and hardly its ground, far from all planned blocks.
const run = Date.now().toString(36);
const [one, two, dangling, late] = ['R1', 'R2', 'R3', 'R4'].map((name) => `WEB-${run}-${name}`);
const [holder, heir] = ['E1', 'E2'].map((name) => `WEB-${run}-${name}`);
const west = Number((121.75 + Math.random() * 0.6).toFixed(4));
const south = 46.25;

const headings = 'kind,id,name_zh,control_group,right,holder,mineral,stage,state,valid_from,'
  + 'valid_to,top_m,bottom_m,wkt';
const box = (east, size = 0.02) => {
  const [x, y] = [west + east, south];
  const corners = [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];
  return `"POLYGON((${corners.map((c) => c.map((d) => d.toFixed(4)).join(' ')).join(',')}))"`;
};
const company = (id, name) => `holder,${id},${name},,,,,,,,,,,`;
const right = (id, of, change = {}) => {
  const { state = 'live', to = '2034-02-28', top = '300', ground = box(0) } = change;
  return `right,${id},,,exploration,${of},gold,general_survey,${state},2024-03-01,${to},${top},`
    + `${top === '' ? '' : '-50'},${ground}`;
};
const csv = (...rows) => `${[headings, ...rows].join('\n')}\n`;
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const companies = [company(holder, '示例浏览器矿业甲有限公司'), company(heir, '示例浏览器矿业乙有限公司')];

let chrome;
let officer;
let english;

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officer = await someone(chrome, first);
  english = await someone(chrome, second, { english: true });
});
after(async () => { await chrome.close(); });

/** Opens the desk's page and makes the dry run of a text. */
async function tryOut({ page, go }, text, complete = false) {
  await go('/desk/registry');
  await page.getByTestId('import-file').setInputFiles(file('示例登记.csv', text));
  if (complete) await page.getByTestId('import-complete').check();
  await page.getByTestId('import-dry-run').click();
}

const counts = (page) => page.getByTestId('import-counts').locator('dd').allTextContents();

/** Loads a text that the dry run has nothing against; gives the snapshot that it becomes. */
async function load(person, text) {
  await tryOut(person, text);
  await person.page.getByTestId('import-load').click();
  const loaded = person.page.getByTestId('import-loaded');
  await loaded.waitFor();
  return loaded.getAttribute('data-snapshot');
}

test('a right of nobody is refused by its line, and cannot be loaded', async () => {
  for (const person of [officer, english]) {
    const { page } = person;
    await tryOut(person, csv(...companies, right(dangling, `WEB-${run}-NOBODY`)));
    const problem = page.getByTestId('import-problems')
      .locator('[data-code="registry.holder_unknown"]');
    await problem.waitFor();
    assert.equal(await problem.getAttribute('data-line'), '4');
    assert.match(await problem.textContent(), person.english ? /^line 4/ : /^第 4 行/);
    assert.equal(await page.getByTestId('import-load').count(), 0);
    assert.equal((await focus(page)).id, 'h-trial', 'the answer has the focus');
    await isBuilt(page);
    await speaksClean(page);
  }
});

test('what is no register at all is refused in words', async () => {
  await tryOut(officer, 'colour,size\nred,1\n');
  const refusal = officer.page.getByTestId('refusal');
  await refusal.waitFor();
  assert.match(await refusal.getAttribute('data-code'), /^registry\.heading/);
  assert.equal((await focus(officer.page)).testid, 'refusal');
  await speaksClean(officer.page);
});

test('a file too long for a page names the command', async () => {
  for (const { page, go } of [officer, english]) {
    await go('/desk/registry');
    await page.getByTestId('import-file').setInputFiles(file('long.csv', 'a,'.repeat(40_000)));
    await page.getByTestId('import-long').getByText('adit registry import long.csv').waitFor();
    await page.getByTestId('import-dry-run').click();
    assert.equal((await focus(page)).testid, 'error-summary', 'and is not sent');
    await speaksClean(page);
  }
});

test('a file is tried out, and then loaded as it was tried', async () => {
  const { page } = officer;
  const text = csv(...companies, right(one, holder), right(two, holder, { ground: box(0.04) }));
  await tryOut(officer, text);
  await page.getByTestId('import-trial').waitFor();
  assert.deepEqual((await counts(page)).map((one) => one.trim()), ['4', '0', '0']);
  await page.locator(`[data-testid=changes] [data-id="${one}"][data-change=added]`).waitFor();
  await isBuilt(page);
  await speaksClean(page);
  // The dry run was of an incomplete delivery: a complete one has to be tried out by itself.
  await page.getByTestId('import-complete').check();
  await page.getByTestId('import-trial').waitFor({ state: 'detached' });
  await page.getByTestId('import-complete').uncheck();
  await tabTo(page, (each) => each.testid === 'import-dry-run');
  await page.keyboard.press('Enter');
  await page.getByTestId('import-load').waitFor();
  await tabTo(page, (each) => each.testid === 'import-load');
  await page.keyboard.press('Enter');
  await page.getByTestId('import-loaded').waitFor();
  const { rights, matched } = await read(page, `/api/v1/registry/rights?text=WEB-${run}`);
  assert.equal(matched, 2);
  assert.deepEqual(rights.map((each) => each.id).sort(), [one, two].sort());
  await page.getByTestId('as-of').getByText('当日数据').waitFor();
  await speaksClean(page);
});

test('a complete file says what it would end before it does', async () => {
  const { page } = english;
  await tryOut(english, csv(...companies, right(one, holder)), true);
  await page.getByTestId('import-ends').waitFor();
  await page.locator(`[data-testid=changes] [data-id="${two}"][data-change=ended]`).waitFor();
  const { matched } = await read(page, `/api/v1/registry/rights?text=WEB-${run}`);
  assert.equal(matched, 2, 'a dry run ends nothing');
  await speaksClean(page);
});

test('what the register learns after the dry run is said when the file is loaded', async () => {
  const { page } = officer;
  await tryOut(officer, csv(company(holder, '示例浏览器矿业甲有限公司'),
    right(dangling, holder, { ground: box(0.1) })));
  await page.getByTestId('import-load').waitFor();
  const reply = await call(english.page, '/registry/imports', { source: '示例.csv',
    text: csv(company(heir, '示例浏览器矿业乙有限公司'), right(late, heir, { ground: box(0.1) })) });
  assert.ok(reply.snapshot > 0, JSON.stringify(reply));
  await page.getByTestId('import-load').click();
  const refusal = page.getByTestId('refusal');
  await refusal.waitFor();
  assert.match(await refusal.getAttribute('data-code'), /^registry\.overlap/);
  await refusal.getByText('第 3 行').first().waitFor();
  await speaksClean(page);
});

test('the list finds a right, and leads to it', async () => {
  for (const inEnglish of [false, true]) {
    const visitor = await person(chrome, { english: inEnglish });
    const { page } = visitor;
    await visitor.go('/registry');
    await page.getByTestId('register-search').fill(`WEB-${run}`);
    await page.keyboard.press('Enter');
    const row = page.locator(`[data-right="${one}"]`);
    await row.getByText('示例浏览器矿业甲有限公司').waitFor();
    await row.getByText('2034-02-28').waitFor();
    await row.getByText(inEnglish ? '300 to −50\u00a0m' : '300 至 −50\u00a0m').waitFor();
    await isBuilt(page);
    await speaksClean(page);
    const head = page.locator('th', { hasText: inEnglish ? 'Number' : '编号' });
    await head.getByRole('button').click();
    await head.getByRole('button').click();
    await page.waitForURL(/sort=-id/);
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    const shown = await page.locator('[data-right]').evaluateAll(
      (all) => all.map((each) => each.dataset.right));
    assert.deepEqual(shown, shown.toSorted().toReversed());
    await page.locator('[data-state=expired]').click();
    await page.getByTestId('no-rights').waitFor();
    await page.goBack();
    await row.getByRole('link').click();
    await page.locator('h1', { hasText: one }).waitFor();
    // The register keeps the plan's id of a mineral; people type its name.
    await visitor.go(`/registry?text=${inEnglish ? 'Gold' : '金'}`);
    await row.waitFor();
    await visitor.leave();
  }
});

test('a second file changes a right, and its page tells how', async () => {
  const snapshot = await load(officer,
    csv(...companies, right(one, heir, { to: '2036-02-28', top: '350' })));
  for (const inEnglish of [false, true]) {
    const visitor = await person(chrome, { english: inEnglish });
    const { page } = visitor;
    await visitor.go(`/registry/rights/${one}`);
    await page.getByTestId('right-facts').getByText('示例浏览器矿业乙有限公司').waitFor();
    const steps = page.getByTestId('right-history').locator('li');
    assert.deepEqual(await steps.evaluateAll((all) => all.map((each) => each.dataset.change)),
      ['changed', 'added']);
    const members = steps.first().locator('[data-member]');
    assert.deepEqual((await members.evaluateAll((all) => all.map((each) => each.dataset.member)))
      .sort(), ['holder', 'top_mm', 'valid_to']);
    const said = (await steps.first().textContent()).replaceAll(/\s+/g, ' ');
    assert.match(said, /2034-02-28 → 2036-02-28/);
    assert.match(said, /300\u00a0m → 350\u00a0m|300 m → 350 m/);
    await page.getByTestId('ground-corners').waitFor();
    await isBuilt(page);
    await speaksClean(page);
    const [download] = await Promise.all([page.waitForEvent('download'),
      page.getByTestId('file-txt').click()]);
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, new RegExp(`\\*,350,-50,${one},1\\n$`));
    const back = await call(officer.page, '/corner-readings', { text });
    const near = (a, b) => assert.ok(Math.abs(a - b) < 2e-8, `${a} ${b}`);
    const { geometry } = await read(page, `/api/v1/registry/rights/${one}`);
    const sent = geometry.coordinates[0][0];
    back.rings[0].points.forEach(([lon, lat], i) => {
      near(lon, sent[i][0]);
      near(lat, sent[i][1]);
    });
    await page.locator(`[data-testid=right-history] a[href$="/registry/snapshots/${snapshot}"]`)
      .click();
    const change = page.locator(`[data-testid=changes] [data-id="${one}"][data-change=changed]`);
    await change.locator('[data-member=valid_to]').waitFor();
    await page.getByTestId('snapshot-facts').getByText('示例登记.csv').waitFor();
    await isBuilt(page);
    await speaksClean(page);
    await visitor.go('/registry/snapshots');
    await page.locator(`[data-testid=snapshots] [data-snapshot="${snapshot}"]`)
      .getByText('示例登记.csv').waitFor();
    await isBuilt(page);
    await speaksClean(page);
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  }
});

test('holders are a table of their own, each with its rights', async () => {
  for (const inEnglish of [false, true]) {
    const visitor = await person(chrome, { english: inEnglish });
    const { page } = visitor;
    await visitor.go(`/registry/records/holder?text=${heir}`);
    const row = page.locator(`[data-record="${heir}"]`);
    await row.getByText('示例浏览器矿业乙有限公司').waitFor();
    await isBuilt(page);
    await speaksClean(page);
    await row.getByRole('link').first().click();
    await page.locator(`[data-right="${one}"]`).waitFor();
    await visitor.leave();
  }
});

test('the map draws the right, and answers with its end and its heights', async () => {
  for (const inEnglish of [false, true]) {
    const visitor = await person(chrome, { english: inEnglish });
    const { page } = visitor;
    await visitor.go(`/registry/rights/${one}`);
    await page.getByTestId('on-map').click();
    await page.getByTestId('ground-corners').waitFor();
    await page.getByTestId('ground-card').getByText('2036-02-28').waitFor();
    await isBuilt(page);
    await visitor.go(`/map?place=${west + 0.01},${south + 0.01}`);
    await page.locator('[data-testid=answer][data-verdict=held]').getByText(inEnglish
      ? `right ${one} (in force, heights 350 to −50\u00a0m) until that right expires on 2036-02-28`
      : `探矿权 ${one}（有效，标高 350 至 −50\u00a0m）就在这里，到 2036-02-28 该权利到期为止`).waitFor();
    await speaksClean(page);
    await visitor.leave();
  }
});

test('a right that is cancelled leaves the map, and frees its ground', async () => {
  await load(officer, csv(...companies, right(two, holder, { state: 'cancelled',
    ground: box(0.04) })));
  const visitor = await person(chrome);
  const { page } = visitor;
  await visitor.go(`/map?place=${west + 0.05},${south + 0.01}`);
  await page.locator('[data-testid=answer][data-verdict=free]').waitFor();
  assert.equal(await page.locator(`[data-key="rights/${two}"]`).count(), 0);
  await visitor.go(`/registry/rights/${two}`);
  await page.getByTestId('on-map').click();
  await page.waitForURL(/on=rights-ended/);
  await page.locator(`[data-key="rights/${two}"]`).waitFor();
  await visitor.leave();
});

test('a hundred thousand rights come a page at a time', async () => {
  const asked = [];
  for (const inEnglish of [false, true]) {
    const visitor = await person(chrome, { english: inEnglish });
    const { page } = visitor;
    await page.route('**/api/v1/registry/rights?*', (route) => {
      const { searchParams } = new URL(route.request().url());
      const [offset, limit] = ['offset', 'limit'].map((name) => Number(searchParams.get(name)));
      asked.push(`${offset}+${limit}`);
      const rights = Array.from({ length: limit }, (_, i) => ({ id: `R-${offset + i}`,
        right: 'mining', mineral: 'gold', holder_zh: '示例矿业有限公司', entity: 'e',
        control_group: 'e', state: 'live', snapshot: 1,
        registered_at: '2026-11-23T15:05:19.702+08:00' }));
      return route.fulfill({ json: { matched: 100_000, rights } });
    });
    await visitor.go('/registry');
    await page.getByTestId('register-range').getByText('100,000').waitFor();
    assert.equal(await page.locator('[data-right]').count(), 100);
    await page.getByTestId('pages').getByRole('link', { name: inEnglish ? 'Next' : '下一页' }).click();
    await page.locator('[data-right="R-100"]').waitFor();
    await page.getByTestId('go-page').fill('1000');
    await page.keyboard.press('Enter');
    await page.locator('[data-right="R-99999"]').waitFor();
    await page.waitForURL(/page=1000/);
    await speaksClean(page);
    await page.locator('th', { hasText: inEnglish ? 'Holder' : '矿业权人' })
      .getByRole('button').click();
    await page.locator('[data-right="R-0"]').waitFor();
    await page.getByText(inEnglish ? 'sorting reaches 1,000' : '排序只在每 1,000 项之内').waitFor();
    await visitor.leave();
  }
  assert.deepEqual(asked.slice(0, 4), ['0+100', '100+100', '99900+100', '0+1000']);
});

test('it fits a phone, and paper gets no buttons', async () => {
  const visitor = await person(chrome, { viewport: { width: 360, height: 740 } });
  const { page } = visitor;
  for (const path of ['/registry', `/registry/rights/${one}`, '/registry/records/holder',
    '/registry/snapshots']) {
    await page.goto(path);
    await page.locator('main table, main .empty').first().waitFor();
    await fits(page);
  }
  await page.goto('/registry');
  await page.getByTestId('rights').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('main .btn:visible').count(), 0);
  assert.equal(await page.getByTestId('as-of').isVisible(), true);
  await visitor.leave();
  const { page: desk } = officer;
  await desk.setViewportSize({ width: 360, height: 740 });
  await desk.goto('/desk/registry');
  await desk.getByTestId('import').waitFor();
  await fits(desk);
});

test('nobody saw a fault in their console', () => {
  for (const each of [officer, english]) assert.deepEqual(each.complaints, []);
});
