// What people do in more than one test. By the interface where a test is about something else, by
// the pages where it is about them.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { call } from './people.mjs';

/** Reads the public interface as a page would. */
export async function read(page, path) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200, path);
  return answer.json();
}

/** The server's time, in milliseconds. */
export async function serverNow(page) {
  return Date.parse((await read(page, '/api/v1/clock')).server_now);
}

// In a key area; whatever is drawn there would divide its deposit (B9).
const divided = 'SK-003';

/** Takes a block for half a minute, until its lot is known to all; false where another has it. */
function claim(id) {
  const folder = join(process.env.ADIT_DATA, 'claimed');
  const mark = join(folder, id);
  mkdirSync(folder, { recursive: true });
  const old = statSync(mark, { throwIfNoEntry: false });
  if (old !== undefined && Date.now() - old.mtimeMs > 30_000) rmSync(mark, { recursive: true });
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}

/**
 * The block in that place from the end, not counting those of the sandbox's own register; the next
 * one that is free where somebody reserved or holds it, as the robots may and other tests do.
 * Tests that ask at once get different ones; where none is left this waits until a lot ends.
 */
export async function freeBlock(page, place) {
  for (let tries = 0; tries < 180; ++tries) {
    for (const block of await freeBlocks(page, place)) if (claim(block.id)) return block;
    await page.waitForTimeout(1000);
  }
  return assert.fail('no block is free');
}

async function freeBlocks(page, place) {
  const { blocks } = await read(page, '/api/v1/plan/blocks?plan=jilin-sandbox');
  const { rights } = await read(page, '/api/v1/registry/rights?limit=1000');
  const held = new Set(rights.map((each) => each.block));
  const isFree = (each) => !each.reserved_by && !held.has(each.id) && each.id !== divided;
  const own = new Set(rights.filter((each) => each.id.startsWith('SR-')).map((each) => each.block));
  const all = blocks.filter((each) => !own.has(each.id)).reverse();
  return [...all.slice(place), ...all.slice(0, place)].filter(isFree);
}

/** A square of about 400 m in the middle of a block. */
export function squareIn(block) {
  const corners = block.rings[0][0].slice(0, -1);
  const middle = [0, 1].map((i) => corners.reduce((sum, c) => sum + c[i], 0) / corners.length);
  const corner = (x, y) => [Number((middle[0] + x * 0.0025).toFixed(6)),
    Number((middle[1] + y * 0.002).toFixed(6))];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}

/** Terms that leave nobody out and name the duties that the plan asks for. */
const fairTerms = {
  bidder_conditions_zh: '依法设立、具有独立法人资格的企业\n按期足额交纳竞买保证金',
  bidder_conditions_en: 'An enterprise with legal personality\nThe bid deposit paid on time',
  obligations_zh: '综合勘查综合评价', obligations_en: 'Comprehensive exploration and evaluation',
  comprehensive_evaluation: true,
};

/** A lot that the plan allows, in that block, with some members changed. */
export function draftIn(block, change = {}) {
  return { title_zh: '示例 浏览器测试金矿普查探矿权', title_en: '示例 Browser test gold exploration right',
    right: 'exploration', event: 'establish', mineral: '金', co_minerals: [],
    stage: 'general_survey', methods: [], docs: [], terms: fairTerms, plan: 'jilin-sandbox',
    profile: 'sandbox', location_zh: '示例县', location_en: '示例 county',
    rings: [{ role: 'outer', points: squareIn(block) }], start_price_fen: 100_000_000,
    increment_fen: 5_000_000, deposit_fen: 20_000_000, reserve_fen: 100_000_000, term_years: 5,
    ...change };
}

/** Posts as this person and expects to be obeyed. */
async function done(page, path, body) {
  const reply = await call(page, path, body);
  assert.equal(reply.code, undefined, `${path}: ${JSON.stringify(reply)}`);
  return reply;
}

/** Drafts, reviews and approves a lot behind the pages; gives its id. */
export async function approve(drafter, approver, block, change) {
  const { id } = await done(drafter.page, '/lots', draftIn(block, change));
  await done(drafter.page, `/lots/${id}/reviews`, {});
  await done(approver.page, `/lots/${id}/approvals`, {});
  return id;
}

/** Announces an approved lot behind the pages; gives its id and session. */
export async function announce({ page }, lot, opensInMs) {
  const opens_at = new Date(await serverNow(page) + opensInMs).toISOString();
  const { session } = await done(page, `/lots/${lot}/announcements`, { opens_at });
  return { lot, session };
}

/**
 * Both at once. It opens later where this machine is so slow that three companies would not be
 * admitted by then: that takes some four times what it took to approve the lot.
 */
export async function putUp(drafter, approver, block, opensInMs, change) {
  const begun = Date.now();
  const lot = await approve(drafter, approver, block, change);
  return announce(approver, lot, Math.max(opensInMs, 20_500 + 8 * (Date.now() - begun)));
}

/** A credit code that is well-formed and nobody's. */
export function creditCode() {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const serial = String(randomInt(10 ** 7)).padStart(7, '0');
  const body = `9199999900${serial}`;
  const sum = [...body].reduce((all, c, i) => all + alphabet.indexOf(c) * (3 ** i % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

/** Carries a company to its bid number behind the pages; `until` stops it on the way. */
export async function admit(officer, bidder, lot, until = 'admitted') {
  const { id } = await done(bidder.page, `/lots/${lot}/applications`, {});
  if (until === 'submitted') return;
  await done(officer.page, `/applications/${id}/qualifications`, { decision: 'qualified' });
  if (until === 'qualified') return;
  const received_at = new Date(await serverNow(officer.page) - 1000).toISOString();
  await done(officer.page, `/applications/${id}/deposits`,
    { amount_fen: 20_000_000, received_at, reference: `web-${id}` });
}

/** An instant as datetime-local shows it in Beijing. */
export function beijing(ms) {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19);
}

export const patience = { timeout: 120_000 };

/** Waits until the board shows this phase. */
export function phaseIs(page, phase) {
  return page.locator(`[data-testid=board][data-phase=${phase}]`).waitFor(patience);
}

/** Waits until the room on the page takes bids. */
export function isOpen(page) {
  const phases = ['free', 'countdown'].map((one) => `[data-testid=board][data-phase=${one}]`);
  return page.locator(phases.join()).waitFor(patience);
}

/** Waits until the board says that the viewer stands so. */
export function stands(page, standing) {
  return page.locator(`[data-testid=board][data-standing=${standing}]`).waitFor(patience);
}

/** Waits until the board shows this price. */
export function shows(page, fen) {
  return page.locator(`[data-testid=price][data-fen="${fen}"]`).waitFor();
}

/** Bids the least amount with the mouse, by way of the review; gives the amount. */
export async function bidLeast(page) {
  await page.getByTestId('bid-least').click();
  await page.getByTestId('bid-review').click();
  const fen = Number(await page.getByTestId('review-amount').getAttribute('data-fen'));
  await page.getByTestId('bid-confirm').click();
  await page.getByTestId('bid-accepted').waitFor();
  return fen;
}

/**
 * The element that has the focus, and whether one can see that it has; where a link leads is given
 * without its language.
 */
export function focus(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    // A field and its unit have one frame, which shows the ring for both.
    const framed = one.closest('.with-unit') ?? one;
    const look = getComputedStyle(framed);
    const seen = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
    const { testid = '' } = one.dataset;
    const href = (one.getAttribute('href') ?? '').replace(/^\/en(?=\/)/, '');
    return { tag: one.tagName, id: one.id, testid, href, seen };
  });
}

/** Presses Tab until `wanted` has the focus; each stop on the way shows a ring. */
export async function tabTo(page, wanted) {
  for (let presses = 0; presses < 60; ++presses) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    if (now.tag === 'BODY') continue;
    assert.ok(now.seen, `nothing shows the focus on ${JSON.stringify(now)}`);
    if (wanted(now)) return now;
  }
  return assert.fail('Tab never came to it');
}
