// The whole path in browsers: a lot that the plan forbids, one that it allows, two administrators,
// three companies, an auction watched by everybody, and a result that anyone checks from files.
// How: each person has a browser of their own; nothing is set up behind the pages. The second
// administrator, the second company and the watcher read English, the others Chinese; after every
// step each page that is open has to speak its reader's language and no other.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { promisify } from 'node:util';
import { beijing, bidLeast, draftIn, focus, freeBlock, patience, phaseIs, read, serverNow, shows,
  squareIn, stands, tabTo } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, person, signIn, someone } from './people.mjs';

const adit = process.env.ADIT_PROGRAM ??
  new URL('../../build/release/bin/adit', import.meta.url).pathname;
const run = promisify(execFile);

let chrome;
let people;
let folder;
const story = {};

const everybody = () => [people.drafter, people.approver, people.watcher, ...people.bidders];

/** A person who signs in by the form. */
async function comes(company, english = false) {
  const one = await person(chrome, { english });
  await signIn(one.page, company, english ? '/en/sign-in' : '/sign-in');
  await one.page.getByTestId('signed-in').waitFor({ state: 'attached' });
  return { ...one, company };
}

before(async () => {
  chrome = await browser();
  folder = await mkdtemp(join(tmpdir(), 'adit-story-'));
  const [drafter, approver] = accounts('administrator');
  people = { drafter: await comes(drafter),
    approver: await comes(approver, true),
    watcher: await person(chrome, { english: true }), bidders: [] };
  for (const [nth, bidder] of accounts('bidder').slice(0, 3).entries()) {
    people.bidders.push(await comes(bidder, nth === 1));
  }
});

after(async () => {
  await chrome.close();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  for (const { page } of everybody()) await speaksClean(page);
});

async function draft(page, change) {
  return draftIn(await freeBlock(page, 0), change);
}

/** Pastes a draft as JSON and saves it; gives the lot's id. */
async function save({ page, go }, lot) {
  await go('/desk/lots/new');
  await page.getByTestId('json-tab').click();
  await page.getByTestId('draft-json').fill(JSON.stringify(lot));
  await page.getByTestId('save-lot').click();
  return saved(page);
}

async function saved(page) {
  await page.waitForURL(/\/desk\/lots\/lot-/);
  return page.url().split('/').at(-1);
}

async function review(page) {
  await page.getByTestId('review-lot').click();
  await page.getByTestId('lot-verdict').waitFor();
  return page.getByTestId('lot-verdict').getAttribute('data-verdict');
}

test('a placer gold mine fails rule C1 and cannot be approved', async () => {
  const { page } = people.drafter;
  await save(people.drafter,
    await draft(page, { right: 'mining', mineral: '砂金', stage: undefined }));
  assert.equal(await review(page), 'nonconforming');
  await page.getByText('对砂金、泥炭、耕地内砖瓦粘土实行禁止开采').first().waitFor();
  await page.getByText('434').first().waitFor();
  await page.getByTestId('approve-why').waitFor();
});

test('a lot under the plan of 2011–2015 fails rule A4 and says why', async () => {
  const { page } = people.drafter;
  await save(people.drafter, await draft(page, { plan: 'jilin-2011-2015' }));
  assert.equal(await review(page), 'nonconforming');
  await page.getByText('2015-12-31').first().waitFor();
});

/** Fills in the form as a person would: choices, typed amounts, pasted corners. */
async function fillForm(page) {
  const block = await freeBlock(page, 0);
  const row = (corner) => corner.map((degrees) => `${degrees}°`).join(', ');
  const corners = squareIn(block).slice(0, -1).map(row).join('\n');
  const choices = { right: 'exploration', mineral: 'gold', stage: 'general_survey',
    plan: 'jilin-sandbox', profile: 'sandbox' };
  for (const [id, value] of Object.entries(choices)) {
    await page.locator(`#${id}`).selectOption(value);
  }
  const typed = { 'title-zh': '示例 浏览器测试金矿普查探矿权',
    'title-en': '示例 Browser test gold exploration right', 'location-zh': '示例县',
    'location-en': '示例 county', corners, term: '5', start: '100', increment: '5 万元',
    deposit: '200,000 元', reserve: '１００',
    'conditions-zh': '依法设立、具有独立法人资格的企业\n按期足额交纳竞买保证金',
    'conditions-en': 'An enterprise with legal personality\nThe bid deposit paid on time',
    'obligations-zh': '综合勘查综合评价',
    'obligations-en': 'Comprehensive exploration and evaluation' };
  for (const [id, value] of Object.entries(typed)) await page.locator(`#${id}`).fill(value);
}

test('a lot is drafted by the form, which says what is missing', async () => {
  const { page, go } = people.drafter;
  await go('/desk/lots/new');
  await page.getByTestId('save-lot').click();
  const summary = page.getByTestId('error-summary');
  await summary.waitFor();
  assert.equal((await focus(page)).testid, 'error-summary');
  const missing = await summary.locator('a').evaluateAll(
    (links) => links.map((each) => each.getAttribute('href')));
  assert.deepEqual(missing, ['title-zh', 'title-en', 'mineral', 'location-zh', 'location-en',
    'corners', 'start', 'increment', 'deposit'].map((id) => `#${id}`));
  await page.locator('#start').fill('12a');
  await page.locator('#term').fill('0');
  // What the summary says of a field, the field says too, and is tied to it.
  for (const [id, said] of [['start', /只填数字/], ['term', /1 到 999/], ['mineral', /选择/]]) {
    assert.match(await summary.locator(`a[href="#${id}"]`).textContent(), said);
    const field = page.locator(`#${id}`);
    assert.equal(await field.getAttribute('aria-invalid'), 'true', id);
    const tied = (await field.getAttribute('aria-describedby') ?? '').split(' ');
    assert.match(await page.locator(tied.map((one) => `[id="${one}"].fault`).join()).textContent(),
      said);
  }
  await summary.locator('a[href="#term"]').click();
  assert.equal((await focus(page)).id, 'term');
  await speaksClean(page);
  await fillForm(page);
  await summary.waitFor({ state: 'detached' });
  await page.getByTestId('save-lot').click();
  story.lot = await saved(page);
  const lot = await read(page, `/api/v1/lots/${story.lot}`);
  assert.deepEqual([lot.start_price_fen, lot.increment_fen, lot.deposit_fen],
    [100_000_000, 5_000_000, 20_000_000]);
  assert.equal(lot.rings[0].points.length, 5);
});

test('a conforming lot waits for a second person', async () => {
  const { page } = people.drafter;
  assert.equal(await review(page), 'conforming');
  await page.getByTestId('approve-why').waitFor();
  assert.equal(await page.getByTestId('approve-lot').getAttribute('aria-disabled'), 'true');
});

async function press(page, testid) {
  await tabTo(page, (now) => now.testid === testid);
  await page.keyboard.press('Enter');
}

test('the second person approves and announces', async () => {
  const { page, go } = people.approver;
  await go('/desk');
  await page.getByText('Awaits your signature').first().waitFor();
  await go(`/desk/lots/${story.lot}`);
  // Both signatures of the second person are given by keyboard alone.
  await page.getByTestId('approve-lot').waitFor();
  await press(page, 'approve-lot');
  await page.getByTestId('earliest').getByText('20 seconds').waitFor();
  await page.getByTestId('opens-at').fill(beijing(await serverNow(page) + 75_000));
  await press(page, 'announce-lot');
  await page.getByTestId('announce-confirm').waitFor();
  await press(page, 'announce-confirm');
  await page.locator('[data-testid=lot-state][data-state=announced]').waitFor();
  story.session = (await read(page, `/api/v1/lots/${story.lot}`)).session;
});

test('the public notice shows how the opening follows, in both languages', async () => {
  for (const one of [people.watcher, people.bidders[0]]) {
    await one.go(`/lots/${story.lot}`);
    const dates = one.page.locator('#dates');
    await dates.getByText(one.english ? '20 seconds after the announcement' : '公告 20 秒后')
      .first().waitFor();
    await speaksClean(one.page);
  }
});

test('three companies apply', async () => {
  for (const { page, company, go } of people.bidders) {
    await go(`/app/applications/new?lot=${story.lot}`);
    await page.getByTestId('applicant').getByText(company.credit_code).waitFor();
    await page.getByTestId('apply-submit').click();
    await page.getByTestId('error-summary').waitFor();
    await page.getByTestId('declare').check();
    await page.getByTestId('apply-submit').click();
    await page.waitForURL(/\/app\/?$|\/app\?/);
  }
});

test('they are qualified, pay, and get a bid number', async () => {
  const { page } = people.drafter;
  await page.goto(`/desk/lots/${story.lot}`);
  for (let left = 3; left > 0; --left) {
    await page.getByTestId('qualify').nth(left - 1).waitFor();
    await page.getByTestId('qualify').first().click();
    await page.waitForFunction(
      (n) => document.querySelectorAll('[data-testid=qualify]').length === n, left - 1);
  }
  for (let left = 3; left > 0; --left) {
    await page.locator('input[id^=ref-]').first().fill(`story-${Date.now()}-${left}`);
    await page.getByTestId('record-deposit').first().click();
    await page.waitForFunction(
      (n) => document.querySelectorAll('[data-testid=record-deposit]').length === n, left - 1);
  }
  const admitted = page.locator('[data-testid=desk-application][data-state=admitted]');
  assert.equal(await admitted.count(), 3);
});

test('everyone watches the same auction', async () => {
  const [first, second] = people.bidders.map((each) => each.page);
  const watcher = people.watcher.page;
  const officer = people.approver.page;
  for (const { go } of people.bidders) await go(`/app/room/${story.session}`);
  for (const { go } of [people.watcher, people.approver]) await go(`/live/${story.session}`);
  await phaseIs(first, 'free');
  const opening = await bidLeast(first);
  assert.equal(opening, 100_000_000);
  await stands(first, 'leading');
  for (const page of [second, watcher, officer]) await shows(page, opening);
  const higher = await bidLeast(second);
  assert.equal(higher, opening + 5_000_000);
  await stands(first, 'outbid');
  for (const page of [first, watcher, officer]) await shows(page, higher);
  story.price = higher;
});

test('amounts stand in Chinese capitals too', async () => {
  const [first, second] = people.bidders.map((each) => each.page);
  const board = first.getByTestId('board');
  await board.getByText('壹佰零伍万元整').waitFor();
  await first.getByTestId('bid-plus-1').click();
  await first.getByTestId('ticket').getByText('人民币壹佰壹拾伍万元整').waitFor();
  // They bind in either language, marked as Chinese on an English page.
  await second.locator('[data-testid=board] [lang=zh-CN]', { hasText: '壹佰零伍万元整' }).waitFor();
});

test('a bid in the countdown gives the full countdown again', async () => {
  const [first, second] = people.bidders.map((each) => each.page);
  await phaseIs(first, 'countdown');
  const before = await read(first, `/api/v1/sessions/${story.session}`);
  story.price = await bidLeast(first);
  assert.equal(story.price, 110_000_000);
  const now = await read(first, `/api/v1/sessions/${story.session}`);
  assert.ok(Date.parse(now.deadline) > Date.parse(before.deadline));
  await stands(second, 'outbid');
});

test('the hammer falls and the result is published', async () => {
  const watcher = people.watcher.page;
  await phaseIs(watcher, 'sold');
  await people.watcher.go(`/results/${story.session}`);
  const final = watcher.getByTestId('final-price');
  await final.waitFor(patience);
  story.head = (await watcher.getByTestId('head').textContent()).trim();
  story.resultHash = (await watcher.getByTestId('result-hash').textContent()).trim();
  const winner = await watcher.getByTestId('winner').textContent();
  assert.match(winner, new RegExp(people.bidders[0].company.organisation));
});

test('the result stands in Chinese capitals, and fits a phone', async () => {
  for (const english of [false, true]) {
    const phone = await person(chrome, { viewport: { width: 360, height: 740 }, english });
    await phone.go(`/results/${story.session}`);
    const words = phone.page.locator('[data-testid=capitals][lang=zh-CN]');
    await words.waitFor(patience);
    assert.equal((await words.textContent()).trim(), '人民币壹佰壹拾万元整');
    await phone.page.locator('summary', { hasText: english ? 'Result document' : '结果文书' }).click();
    await fits(phone.page);
    await isBuilt(phone.page);
    await phone.leave();
  }
});

test('officers open the sealed reserve after the hammer, and can check it', async () => {
  const inspector = await someone(chrome, accounts('inspector')[0]);
  const { reserve } = await read(people.watcher.page, `/api/v1/results/${story.session}`);
  for (const { page, go } of [people.drafter, people.approver, inspector]) {
    await go(`/desk/lots/${story.lot}`);
    await page.getByTestId('open-evidence').waitFor(patience);
    await press(page, 'open-evidence');
    await page.locator('[data-testid=evidence-reserve][data-fen="100000000"]').waitFor();
    assert.equal((await focus(page)).testid, 'evidence', 'the focus follows to what was opened');
    const text = await page.getByTestId('evidence-text').textContent();
    const digest = createHash('sha256').update(text).digest('hex');
    assert.equal(digest, reserve.commitment);
    assert.equal((await page.getByTestId('evidence-digest').textContent()).trim(), digest);
    await speaksClean(page);
    await isBuilt(page);
  }
  await inspector.leave();
});

test('the result page says how to check it', async () => {
  for (const one of [people.watcher, people.drafter]) {
    await one.go(`/results/${story.session}`);
    await one.page.getByTestId('head').waitFor(patience);
    const section = one.page.locator('section', { has: one.page.getByTestId('head') });
    assert.equal(await section.locator('h2').textContent(),
      one.english ? 'How to check it yourself' : '如何自行核验');
    const steps = await section.locator('ol > li pre').allTextContents();
    assert.deepEqual(steps.slice(1), [`adit replay ${story.session}.jsonl --json`,
      'adit verify RECEIPT.json --key KEY.pem --json']);
    [story.fetch] = steps;
    assert.equal((await one.page.getByTestId('head').textContent()).trim(), story.head);
    await one.page.getByText(one.english ? 'Replay it by the public rules' : '用公开规则重放')
      .waitFor();
    await speaksClean(one.page);
  }
});

test('the result prints: what binds, its address, and nothing to press', async () => {
  const { page } = people.watcher;
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Printed').waitFor();
  assert.deepEqual(await page.locator('a.btn, button, nav, footer, dialog').evaluateAll(
    (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent)), []);
  for (const kept of ['final-price', 'capitals', 'winner', 'head', 'result-hash']) {
    assert.ok(await page.getByTestId(kept).isVisible(), kept);
  }
  await page.getByText(`/en/results/${story.session}`).first().waitFor();
  // What a fold hides on the screen is written out on paper.
  await page.getByText(`"price_fen": ${story.price}`).waitFor();
  await page.emulateMedia({ media: null });
});

test('files alone give the same result, and a changed byte is named', async () => {
  // The address is the one that the page tells people to fetch.
  const [, address] = /^curl -o \S+\.jsonl (https:\S+)$/.exec(story.fetch.trim());
  const exported = await people.watcher.page.request.get(address);
  const file = join(folder, 'session.jsonl');
  await writeFile(file, await exported.body());
  const replayed = JSON.parse((await run(adit, ['replay', file, '--json'])).stdout);
  assert.equal(replayed.outcome, 'sold');
  assert.equal(replayed.price_fen, story.price);
  assert.equal(replayed.head, story.head);
  assert.equal(replayed.result_hash, story.resultHash);
  const text = await readFile(file, 'utf8');
  const changed = `"amount_fen":${story.price + 1}`;
  await writeFile(file, text.replace(`"amount_fen":${story.price}`, changed));
  const fault = await run(adit, ['replay', file, '--json']).catch((error) => error);
  assert.equal(fault.code, 3);
  assert.equal(JSON.parse(fault.stdout).reason, 'hash');
});

test('a receipt from the wallet verifies with the published key', async () => {
  const { page, go } = people.bidders[1];
  await go('/app/receipts');
  const arrives = page.waitForEvent('download');
  await page.getByTestId('download-receipt').first().click();
  const receipt = join(folder, 'receipt.json');
  await (await arrives).saveAs(receipt);
  const { keys } = await read(page, '/api/v1/receipt-keys');
  const key = join(folder, 'key.pem');
  await writeFile(key, keys[0].pem);
  const verified = JSON.parse(
    (await run(adit, ['verify', receipt, '--key', key, '--json'])).stdout);
  assert.equal(verified.valid, true);
  assert.equal(verified.session, story.session);
});

test('nobody saw a fault in their console', () => {
  for (const one of everybody()) {
    assert.deepEqual(one.complaints, []);
  }
});
