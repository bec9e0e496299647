// Reports of the gate at their own addresses: asked for at the desk about a right that is on
// record, read by everybody in both languages, filtered, printed, downloaded and compared.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { read } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, call, person, settled, someone } from './people.mjs';

const right = `WEB-R-${Date.now().toString(36).toUpperCase()}`;
let chrome;
let officer;
const made = [];

before(async () => {
  chrome = await browser();
  officer = await someone(chrome, accounts('administrator')[0]);
  // A square of its own in the far north-west, where nothing is planned.
  const at = (121.7 + (Date.now() % 1000) / 1000).toFixed(3);
  const to = (Number(at) + 0.004).toFixed(3);
  const ring = [[at, 46.1], [to, 46.1], [to, 46.104], [at, 46.104], [at, 46.1]];
  const text = 'id,right,holder,holder_zh,mineral,state,valid_from,valid_to,capacity,wkt\n' +
    `${right},mining,${right}-E,示例报告矿业,gold,live,2024-03-01,2034-02-28,` +
    `10 10kt_ore_per_year,"POLYGON((${ring.map((one) => one.join(' ')).join()}))"\n`;
  const kept = await call(officer.page, '/registry/imports', { source: '示例报告.csv', text });
  assert.ok(kept.snapshot, JSON.stringify(kept));
});

after(async () => { await chrome.close(); });

const digestIn = (page) => /\/reports\/([0-9a-f]{64})$/.exec(new URL(page.url()).pathname)?.[1];

async function clean(page) {
  await settled(page);
  await isBuilt(page);
  await speaksClean(page);
  await fits(page);
}

test('an officer asks about an extension, and is told what stands in the way', async () => {
  const { page, go, complaints } = officer;
  await go(`/registry/rights/${right}`);
  await page.getByTestId('ask').click();
  await page.getByTestId('assess-go').waitFor();
  await clean(page);
  // An extension changes nothing: there is no field for a new holder.
  assert.equal(await page.getByTestId('assess-holder').count(), 0);
  await page.getByTestId('assess-due').selectOption('LICENCE');
  await page.getByTestId('assess-methods').fill('浮选');
  await page.getByTestId('terms-waste_water').fill('101');
  await page.getByTestId('assess-go').click();
  await page.getByTestId('error-summary').locator('a[href="#terms-waste_water"]').waitFor();
  await page.getByTestId('terms-waste_water').fill('60');
  await page.getByTestId('assess-go').click();
  await page.getByTestId('report-verdict').waitFor();
  const treated = page.locator('[data-testid=finding][data-rule=P8]');
  assert.equal(await treated.getAttribute('data-verdict'), 'fail');
  assert.match(await treated.textContent(), /60/);
  made.push(digestIn(page));
  assert.match(made[0] ?? '', /^[0-9a-f]{64}$/);
  assert.equal(await page.getByTestId('finding').count(), 71);
  assert.ok(await page.getByTestId('cures').locator('li').count() > 0);
  const pins = await page.getByTestId('pins').textContent();
  assert.ok(pins.includes(made[0]), 'the digest stands among the pins');
  const by = await page.getByTestId('reviewed-by').textContent();
  assert.ok(!by.includes(officer.company.account), 'a role and no name');
  await clean(page);
  assert.deepEqual(complaints, []);
});

test('a change that changes nothing is held back, and one that does is compared', async () => {
  const { page, go } = officer;
  await go(`/desk/rights/${right}/assessment`);
  await page.getByTestId('assess-event').selectOption('change');
  await page.getByTestId('assess-go').click();
  const summary = page.getByTestId('error-summary');
  await summary.locator('a[href="#assess-event"]').waitFor();
  await page.getByTestId('assess-amount').fill('=1+1');
  await page.getByTestId('assess-corners').fill('122.1, 46.1\n<b>here</b>');
  await page.getByTestId('assess-go').click();
  const named = await summary.locator('a').evaluateAll((all) =>
    all.map((one) => one.getAttribute('href')));
  assert.deepEqual(named, ['#assess-amount', '#assess-unit', '#assess-corners']);
  await page.getByTestId('assess-amount').fill('');
  await page.getByTestId('assess-corners').fill('');
  await page.getByTestId('assess-holder').fill('nobody-at-all');
  await page.getByTestId('assess-go').click();
  await page.getByTestId('refusal').getByText('nobody-at-all').waitFor();
  await page.getByTestId('assess-holder').fill('');
  await page.getByTestId('assess-mineral').selectOption('placer_gold');
  await page.getByTestId('assess-go').click();
  await page.getByTestId('report-verdict').waitFor();
  made.push(digestIn(page));
  const prohibited = page.locator('[data-testid=finding][data-rule=C1]');
  assert.equal(await prohibited.getAttribute('data-verdict'), 'fail');
  await page.getByTestId('compare-earlier').click();
  const changed = page.locator('[data-testid=change][data-rule=C1]');
  await changed.waitFor();
  assert.equal(await changed.locator('.st').count(), 2, 'a verdict before and one after');
  await clean(page);
});

test('everybody reads it in both languages, filters it, and prints the whole of it', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english, viewport: { width: 390, height: 844 } });
    const { page, go, complaints } = visitor;
    await go(`/reports/${made[1]}`);
    await page.getByTestId('report-verdict').waitFor();
    const clauses = await page.locator('[data-testid=finding] .q').evaluateAll((all) =>
      all.map((one) => one.lang));
    assert.deepEqual([...new Set(clauses)], ['zh-CN'], 'clauses are quoted in Chinese');
    await clean(page);
    const seen = () => page.locator('[data-testid=finding]:visible').evaluateAll((all) =>
      [...new Set(all.map((one) => one.dataset.verdict))]);
    await page.getByTestId('filter-fail').click();
    await page.waitForURL(/\?verdict=fail$/);
    assert.deepEqual(await seen(), ['fail']);
    await page.reload();
    await page.getByTestId('report-verdict').waitFor();
    assert.deepEqual(await seen(), ['fail'], 'the address keeps the filter');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('[data-testid=finding]:visible').count(), 71);
    assert.ok(await page.locator('.only-print', { hasText: made[1] }).first().isVisible());
    await page.emulateMedia({ media: null });
    await page.getByTestId('filter-all').click();
    await page.getByTestId('pinned-snapshot').click();
    await page.getByTestId('snapshot-facts').getByText('示例报告.csv').waitFor();
    assert.deepEqual(complaints, []);
    await visitor.leave();
  }
});

test('the file that is downloaded is what the address says', async () => {
  const { page, go, leave } = await person(chrome);
  await go(`/reports/${made[0]}`);
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.getByTestId('download').click()]);
  const bytes = await readFile(await download.path());
  assert.equal(createHash('sha256').update(bytes).digest('hex'), made[0]);
  assert.equal(JSON.parse(bytes).pins.subject.id, right);
  await leave();
});

test('the history of a right names each review and leads to the difference', async () => {
  const { assessments } = await read(officer.page, `/api/v1/registry/rights/${right}/assessments`);
  assert.deepEqual(assessments.map((one) => one.digest), made.toReversed());
  for (const english of [false, true]) {
    const { page, go, complaints, leave } = await person(chrome, { english });
    await go(`/registry/rights/${right}`);
    const rows = page.getByTestId('right-reports').locator('li');
    await rows.nth(1).waitFor();
    assert.equal(await page.getByTestId('ask').count(), 0, 'a visitor asks for none');
    await clean(page);
    await rows.first().getByTestId('compare').click();
    await page.locator('[data-testid=change][data-rule=C1]').waitFor();
    await clean(page);
    assert.deepEqual(complaints, []);
    await leave();
  }
});

test('what is not there is said with the way back', async () => {
  const { page, go, leave } = await person(chrome, { english: true });
  for (const path of ['/reports/none', `/reports/${'0'.repeat(64)}/against/${made[0]}`]) {
    await go(path);
    await page.getByTestId('refusal').waitFor();
    await clean(page);
  }
  await leave();
});
