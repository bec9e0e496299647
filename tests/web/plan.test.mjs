// The plan as everybody reads it: found, linked, kept as files, in both languages, on a phone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { read } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { browser, person, settled } from './people.mjs';

const real = 'jilin-2011-2015';
let chrome;
let chinese;
let english;
before(async () => {
  chrome = await browser();
  chinese = await person(chrome);
  english = await person(chrome, { english: true });
});
after(async () => { await chrome.close(); });

async function sound({ page, complaints }) {
  await settled(page);
  await speaksClean(page);
  await isBuilt(page);
  for (const width of [390, 800, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(complaints.splice(0), []);
}

/** A file that a link of the page leads to, as it would be kept. */
async function kept(page, mark) {
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.getByTestId(mark).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function partOf(workbook, name) {
  const folder = mkdtempSync(join(tmpdir(), 'adit-plan-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const script = 'import sys, zipfile; sys.stdout.buffer.write('
      + 'zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))';
    return execFileSync('python3', ['-c', script, join(folder, 'book.xlsx'), name],
      { encoding: 'utf8', maxBuffer: 1 << 26 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a citizen finds what the plan says of molybdenum, from the first page', async () => {
  const { page, go } = chinese;
  await go('/');
  await page.getByTestId('to-plan').click();
  await page.waitForURL(/\/plan$/);
  await page.getByTestId('plan-find').fill('钼 L651');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.locator('[data-testid=hit][data-row=molybdenum-restricted-zones]').first().waitFor();
  const hits = page.getByTestId('hit');
  const { hits: told } = await read(page,
    `/api/v1/plan/editions/jilin-sandbox/provisions?q=${encodeURIComponent('钼 L651')}`);
  assert.equal(await hits.count(), told.length);
  await sound(chinese);
  // Over a reload the address says the same.
  await page.reload();
  await hits.first().waitFor();
  assert.equal(await page.getByTestId('plan-find').inputValue(), '钼 L651');
  await page.getByTestId('plan-find').fill('没有这种东西');
  await page.keyboard.press('Enter');
  await page.getByText('没有含这些词的条目').waitFor();
  await page.getByTestId('plan-find').fill('<img src=x onerror=alert(1)>');
  await page.keyboard.press('Enter');
  await page.getByText('“<img src=x').waitFor();
  assert.equal(await page.locator('main img').count(), 0);
});

test('every part is whole in both languages, at every width', async () => {
  const { parts } = await read(chinese.page, `/api/v1/plan/editions/${real}/provisions`);
  assert.equal(parts.length, 26);
  for (const [i, { part, rows }] of parts.entries()) {
    const one = i % 2 === 0 ? chinese : english;
    const edition = part === 'zones' || part === 'blocks' ? 'jilin-sandbox' : real;
    const path = /^T\d/.test(part) ? `/plan/tables/${part}` : `/plan/${part}`;
    await one.go(`${path}?edition=${edition}`);
    await one.page.getByTestId('sheet').waitFor();
    if (edition === real) {
      assert.equal(await one.page.locator('[data-testid=sheet] tbody tr').count(), rows, part);
    }
    await sound(one);
  }
});

test('a part is narrowed down and sorted in its address, by keyboard', async () => {
  const { page, go } = english;
  await go(`/plan/quotas?edition=${real}`);
  await page.getByTestId('sheet').waitFor();
  const rows = page.locator('[data-testid=sheet] tbody tr');
  const all = await rows.count();
  await page.getByLabel('What is counted').selectOption('output');
  await page.waitForURL(/counts=output/);
  await page.getByTestId('sheet-find').focus();
  await page.keyboard.type('coal');
  await page.waitForFunction((n) =>
    document.querySelectorAll('[data-testid=sheet] tbody tr').length < n, all);
  assert.equal(await rows.first().getAttribute('data-row'), 'output-coal');
  assert.match(await rows.first().textContent(), /4,500\s*10 kt raw coal a year/);
  await page.getByTestId('sheet-find').fill('nothing is called so');
  await page.getByTestId('sheet-none').waitFor();
  await page.getByRole('link', { name: 'Clear' }).click();
  const head = page.getByRole('button', { name: 'Source' });
  await head.focus();
  await head.press('Enter');
  await page.waitForURL(/sort=line/);
  assert.equal(await page.locator('th[aria-sort=ascending]').count(), 1);
  const lines = await rows.locator('.place').allTextContents();
  const numbers = lines.map((said) => Number(/[Ll]ine (\d+)/.exec(said)[1]));
  assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
  // The head stays in sight.
  await page.evaluate(() => { scrollTo(0, document.body.scrollHeight / 2); });
  const top = await page.locator('[data-testid=sheet] thead th').first().boundingBox();
  assert.ok(top.y >= -1 && top.y < 20, `${top.y}`);
});

test('a part is kept as files that spreadsheets read', async () => {
  const { page, go } = chinese;
  await go(`/plan/tables/T4?edition=${real}`);
  const csv = await kept(page, 'sheet-csv');
  assert.equal(csv.name, `${real}-T4.csv`);
  const text = csv.bytes.toString('utf8');
  assert.ok(text.startsWith('\uFEFF编号,'), text.slice(0, 20));
  assert.match(text, /\r\nT4\.1,.*,0\.45,4500,万吨原煤\/年,/);
  for (const line of text.slice(1).split('\r\n')) {
    for (const cell of line.split(',')) assert.doesNotMatch(cell, /^"?[=+@＝＋＠]/, line);
  }
  const xlsx = await kept(page, 'sheet-xlsx');
  assert.equal(xlsx.name, `${real}-T4.xlsx`);
  const sheet = partOf(xlsx.bytes, 'xl/worksheets/sheet2.xml');
  assert.match(sheet, /<v>4500<\/v>/);
  assert.doesNotMatch(sheet, /<f[ >]/);
  assert.match(partOf(xlsx.bytes, 'xl/sharedStrings.xml'), /万吨原煤\/年/);
});

test('a row has an address: of its own, or among the others of its table', async () => {
  const { page, go } = chinese;
  await go(`/plan/tables/T4?edition=${real}#T4.3`);
  const row = page.locator('[data-row="T4.3"]');
  await row.waitFor();
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('[data-row="T4.3"]').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.match(await row.getAttribute('class'), /here/);
  await go(`/plan/areas/X01?edition=${real}`);
  await page.getByTestId('cited').waitFor();
  await page.locator('[data-part=quotas] [data-row=molybdenum-restricted-zones]').waitFor();
  await sound(chinese);
  await go('/plan/quotas/no-such-row');
  await page.getByTestId('refusal').waitFor();
  assert.equal(await page.getByTestId('refusal').getAttribute('data-code'), 'plan_row.not_found');
  await isBuilt(page);
  chinese.complaints.length = 0;
});

test('a rule tells its clause, what follows, and how lots stand under it', async () => {
  for (const one of [chinese, english]) {
    const { page, go } = one;
    await go('/plan/rules/B1');
    await page.getByTestId('rule-facts').waitFor();
    const clause = page.getByTestId('cited').locator('blockquote');
    assert.equal(await clause.getAttribute('lang'), 'zh-CN');
    assert.match(await clause.textContent(), /一个勘查主体|勘查规划区块/);
    await page.getByTestId('rule-lots').waitFor();
    const { lots } = await read(page, '/api/v1/plan/editions/jilin-sandbox/rules/B1/lots');
    assert.ok(lots.length > 0);
    assert.ok(await page.getByTestId('rule-inputs').locator('li').count() > 0);
    await sound(one);
  }
});

test('a contradiction tells both sides, the reading, by whom, and what follows', async () => {
  const { page, go } = english;
  await go('/plan/contradictions/K1');
  await page.getByTestId('adopted').waitFor();
  assert.equal(await page.getByTestId('cited').locator('blockquote').count(), 2);
  assert.match(await page.getByTestId('adopted').textContent(), /200 is the hard ceiling/);
  assert.match(await page.getByTestId('adopted').textContent(), /2026-11-30/);
  await page.locator('[data-row=small-coal-mines]').first().waitFor();
  await sound(english);
  // On paper it is whole: no navigation, the words as they are.
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByTestId('plan-editions').isVisible(), false);
  assert.equal(await page.getByTestId('cited').isVisible(), true);
  await page.emulateMedia({ media: null });
});

test('a finding leads to its rule', async () => {
  const { page, go } = chinese;
  const { lots } = await read(page, '/api/v1/lots');
  await go(`/lots/${lots[0].id}`);
  const finding = page.locator('[data-testid=finding]').first();
  await finding.waitFor({ state: 'attached' });
  const rule = await finding.getAttribute('data-rule');
  assert.equal(await finding.locator('a.id').getAttribute('href'), `/plan/rules/${rule}`);
});
