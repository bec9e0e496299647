// The whole path in browsers: a lot that the plan forbids, one that it allows, two administrators,
// three companies, an auction watched by everybody, and a result that anyone checks from files.
// How: each person has a browser of their own; nothing is set up behind the pages.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { accounts, browser, person, signIn } from './people.mjs';

const adit = process.env.ADIT_PROGRAM ??
  new URL('../../build/release/bin/adit', import.meta.url).pathname;
const run = promisify(execFile);
const wait = { timeout: 120_000 };

let chrome;
let people;
let folder;
const story = {};

before(async () => {
  chrome = await browser();
  folder = await mkdtemp(join(tmpdir(), 'adit-story-'));
  const [drafter, approver] = accounts('administrator');
  people = { drafter: await someone(drafter), approver: await someone(approver),
    watcher: await person(chrome, { locale: 'en-GB' }), bidders: [] };
  for (const bidder of accounts('bidder').slice(0, 3)) {
    people.bidders.push({ ...await someone(bidder), company: bidder });
  }
});

after(async () => {
  await chrome.close();
  await rm(folder, { recursive: true });
});

/** A person who has signed in. */
async function someone(account) {
  const one = await person(chrome);
  await signIn(one.page, account);
  await one.page.getByTestId('signed-in').waitFor();
  return one;
}

/** Reads the public interface as a page would. */
async function read(page, path) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200, path);
  return answer.json();
}

/** A square of about 400 m inside a block that nobody has reserved, far from where robots work. */
async function freeSquare(page) {
  const { blocks } = await read(page, '/api/v1/plan/blocks?plan=jilin-sandbox');
  const block = blocks.filter((each) => !each.reserved_by).at(-1);
  const ring = block.rings[0][0];
  const corners = ring.slice(0, -1);
  const middle = [0, 1].map((i) => corners.reduce((sum, c) => sum + c[i], 0) / corners.length);
  const corner = (x, y) => [Number((middle[0] + x * 0.0025).toFixed(6)),
    Number((middle[1] + y * 0.002).toFixed(6))];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}

async function draft(page, change) {
  const points = await freeSquare(page);
  return { title_zh: '示例 浏览器测试金矿普查探矿权', title_en: '示例 Browser test gold exploration right',
    right: 'exploration', event: 'establish', mineral: '金', co_minerals: [],
    stage: 'general_survey', methods: [], docs: [], terms: {}, plan: 'jilin-sandbox',
    profile: 'sandbox', location_zh: '示例县', location_en: '示例 county',
    rings: [{ role: 'outer', points }], start_price_fen: 100_000_000,
    increment_fen: 5_000_000, deposit_fen: 20_000_000, reserve_fen: 100_000_000, term_years: 5,
    ...change };
}

/** Pastes a draft as JSON and saves it; gives the lot's id. */
async function save(page, lot) {
  await page.goto('/desk/lots/new');
  await page.getByTestId('json-tab').click();
  await page.getByTestId('draft-json').fill(JSON.stringify(lot));
  await page.getByTestId('save-lot').click();
  await page.waitForURL(/\/desk\/lots\/lot-/);
  return page.url().split('/').at(-1);
}

async function review(page) {
  await page.getByTestId('review-lot').click();
  await page.getByTestId('lot-verdict').waitFor();
  return page.getByTestId('lot-verdict').getAttribute('data-verdict');
}

/** An instant as datetime-local shows it in Beijing. */
function beijing(ms) {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19);
}

async function bidLeast(page) {
  await page.getByTestId('bid-least').click();
  await page.getByTestId('bid-review').click();
  const fen = Number(await page.getByTestId('review-amount').getAttribute('data-fen'));
  await page.getByTestId('bid-confirm').click();
  await page.getByTestId('bid-accepted').waitFor();
  return fen;
}

const shows = (page, fen) => page.locator(`[data-testid=price][data-fen="${fen}"]`).waitFor();
const stands = (page, standing) =>
  page.locator(`[data-testid=board][data-standing=${standing}]`).waitFor(wait);

test('a placer gold mine fails rule C1 and cannot be approved', async () => {
  const { page } = people.drafter;
  await save(page, await draft(page, { right: 'mining', mineral: '砂金', stage: undefined }));
  assert.equal(await review(page), 'nonconforming');
  await page.getByText('对砂金、泥炭、耕地内砖瓦粘土实行禁止开采').first().waitFor();
  await page.getByText('434').first().waitFor();
  await page.getByTestId('approve-why').waitFor();
});

test('a lot under the plan of 2011–2015 fails rule A4 and says why', async () => {
  const { page } = people.drafter;
  await save(page, await draft(page, { plan: 'jilin-2011-2015' }));
  assert.equal(await review(page), 'nonconforming');
  await page.getByText('2015-12-31').first().waitFor();
});

test('a conforming lot waits for a second person', async () => {
  const { page } = people.drafter;
  story.lot = await save(page, await draft(page, {}));
  assert.equal(await review(page), 'conforming');
  await page.getByTestId('approve-why').waitFor();
  assert.equal(await page.getByTestId('approve-lot').getAttribute('aria-disabled'), 'true');
});

test('the second person approves and announces', async () => {
  const { page } = people.approver;
  await page.goto(`/desk/lots/${story.lot}`);
  await page.getByTestId('approve-lot').click();
  await page.getByTestId('opens-at').waitFor();
  const { server_now } = await read(page, '/api/v1/clock');
  await page.getByTestId('opens-at').fill(beijing(Date.parse(server_now) + 100_000));
  await page.getByTestId('announce-lot').click();
  await page.getByTestId('announce-confirm').click();
  await page.locator('[data-testid=lot-state][data-state=announced]').waitFor();
  story.session = (await read(page, `/api/v1/lots/${story.lot}`)).session;
});

test('three companies apply with their credit codes', async () => {
  for (const { page, company } of people.bidders) {
    await page.goto(`/app/applications/new?lot=${story.lot}`);
    await page.locator('#organisation').fill(company.organisation);
    await page.locator('#credit-code').fill(`${company.credit_code.slice(0, -1)}0`);
    await page.getByTestId('declare').check();
    await page.getByTestId('apply-submit').click();
    await page.getByTestId('error-summary').waitFor();
    await page.locator('#credit-code').fill(company.credit_code);
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
    await page.getByTestId('deposit-reference').first().fill(`story-${Date.now()}-${left}`);
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
  for (const page of [first, second]) await page.goto(`/app/room/${story.session}`);
  for (const page of [watcher, officer]) await page.goto(`/en/live/${story.session}`);
  await page_phase(first, 'free');
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

async function page_phase(page, phase) {
  await page.locator(`[data-testid=board][data-phase=${phase}]`).waitFor(wait);
}

test('a bid in the countdown gives the full countdown again', async () => {
  const [first, second] = people.bidders.map((each) => each.page);
  await page_phase(first, 'countdown');
  const before = await read(first, `/api/v1/sessions/${story.session}`);
  story.price = await bidLeast(first);
  const now = await read(first, `/api/v1/sessions/${story.session}`);
  assert.ok(Date.parse(now.deadline) > Date.parse(before.deadline));
  await stands(second, 'outbid');
});

test('the hammer falls and the result is published', async () => {
  const watcher = people.watcher.page;
  await page_phase(watcher, 'sold');
  await watcher.goto(`/en/results/${story.session}`);
  const final = watcher.getByTestId('final-price');
  await final.waitFor(wait);
  story.head = (await watcher.getByTestId('head').textContent()).trim();
  story.resultHash = (await watcher.getByTestId('result-hash').textContent()).trim();
  const winner = await watcher.getByTestId('winner').textContent();
  assert.match(winner, new RegExp(people.bidders[0].company.organisation));
});

test('files alone give the same result, and a changed byte is named', async () => {
  const exported = await people.watcher.page.request.get(
    `/api/v1/sessions/${story.session}/export`);
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
  const { page } = people.bidders[0];
  await page.goto('/app/receipts');
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
  for (const one of [people.drafter, people.approver, people.watcher, ...people.bidders]) {
    assert.deepEqual(one.complaints, []);
  }
});
