// A result that its own page checks: one button, in either language, by keyboard; records of one's
// own, whole and changed, chosen and dropped; and what is said when the record cannot be fetched.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { admit, bidLeast, focus, freeBlock, patience, phaseIs, putUp, stands, tabTo }
  from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, person, someone } from './people.mjs';

let chrome;
let officers;
let bidders;
const sale = {};

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  officers = [await someone(chrome, first), await someone(chrome, second)];
  bidders = [];
  for (const [nth, one] of accounts('bidder').slice(0, 3).entries()) {
    bidders.push(await someone(chrome, one, { english: nth === 1 }));
  }
});

after(async () => { await chrome.close(); });

/** A reader on a phone, with the record's address and lines. */
async function reader(english) {
  const phone = await person(chrome, { viewport: { width: 390, height: 844 }, english });
  const { page } = phone;
  const address = `/api/v1/sessions/${sale.session}/export`;
  const record = await (await page.request.get(address)).text();
  const lines = record.trimEnd().split('\n');
  await phone.go(`/results/${sale.session}`);
  await page.getByTestId('check-run').waitFor(patience);
  return { ...phone, address, record, lines };
}

/** Chooses a file of these lines. */
async function choose(page, lines) {
  const buffer = Buffer.from(`${lines.join('\n')}\n`);
  const file = { name: 'kept.jsonl', mimeType: 'application/jsonl', buffer };
  await page.getByTestId('check-file').setInputFiles(file);
}

/** Waits for that verdict, and that it says so, on a page that fits and speaks its language. */
async function finds(page, verdict, said) {
  await page.locator(`[data-testid=check-verdict][data-verdict=${verdict}]`).waitFor();
  assert.match(await page.getByTestId('record-check').textContent(), said);
  await fits(page);
  await speaksClean(page);
}

test('a lot is sold', async () => {
  const [drafter, approver] = officers;
  const block = await freeBlock(drafter.page, 8);
  Object.assign(sale, await putUp(drafter, approver, block, 40_000));
  for (const bidder of bidders) await admit(approver, bidder, sale.lot);
  for (const { page, go } of bidders.slice(0, 2)) {
    await go(`/app/room/${sale.session}`);
    await phaseIs(page, 'free');
    await bidLeast(page);
    await stands(page, 'leading');
  }
  await phaseIs(bidders[0].page, 'sold');
});

test('its page replays it at the press of a key, and agrees', async () => {
  for (const { page, go, english } of bidders.slice(0, 2)) {
    await go(`/results/${sale.session}`);
    await page.getByTestId('check-run').waitFor(patience);
    await tabTo(page, (now) => now.testid === 'check-run');
    await page.keyboard.press('Enter');
    await finds(page, 'good', english ? /agrees with this page/ : /与本页一致/);
    for (const digest of ['head', 'result-hash']) {
      assert.equal((await page.getByTestId(`check-${digest}`).textContent()).trim(),
        (await page.getByTestId(digest).textContent()).trim());
    }
    const live = page.getByRole('status').filter({ has: page.getByTestId('check-verdict') });
    assert.equal(await live.count(), 1, 'what was found is read out');
    assert.equal((await focus(page)).testid, 'check-run', 'the focus stays where it was');
    // The receipts of this bidder, kept on this device, were judged along.
    assert.match(await page.getByTestId('check-receipts').textContent(),
      english ? /1: .*valid signature/ : /1 张：.*签名有效/);
    await isBuilt(page);
  }
});

test('a changed record is named by its first wrong line, and why', async () => {
  for (const english of [false, true]) {
    const { page, lines, leave } = await reader(english);
    const bid = lines.findLastIndex((line) => line.includes('session.bid_accepted'));
    await choose(page, lines.with(bid, lines[bid].replace(/"amount_fen":\d/, '"amount_fen":9')));
    await finds(page, 'hash', english ? new RegExp(`line ${bid + 1} is wrong.*Digest:`, 's')
      : new RegExp(`第 ${bid + 1} 行不对.*摘要：`, 's'));
    await choose(page, lines.toSpliced(bid, 1));
    await finds(page, 'sequence', english ? new RegExp(`line ${bid + 1} is wrong.*Sequence:`, 's')
      : new RegExp(`第 ${bid + 1} 行不对.*序号：`, 's'));
    await leave();
  }
});

test('a record that was cut off holds, and does not agree', async () => {
  for (const english of [false, true]) {
    const { page, lines, leave } = await reader(english);
    await choose(page, lines.slice(0, -2));
    await finds(page, 'bad', english ? /does not agree.*cut off/s : /不一致.*被截去/s);
    assert.equal(await page.getByTestId('check-receipts').count(), 0, 'nobody has signed in');
    await leave();
  }
});

test('a record that cannot be fetched is asked for again, or dropped', async () => {
  for (const english of [false, true]) {
    const { page, address, record, lines, go, leave } = await reader(english);
    await page.route(`**${address}`, (route) => route.abort());
    await page.getByTestId('check-run').click();
    await page.getByTestId('check-unreachable').waitFor();
    await speaksClean(page);
    const dropped = await page.evaluateHandle((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'dropped.jsonl'));
      return files;
    }, record);
    await page.getByTestId('record-check').dispatchEvent('drop', { dataTransfer: dropped });
    await finds(page, 'good', /adit replay dropped\.jsonl/);
    await page.getByTestId('check-run').click();
    await page.getByTestId('check-unreachable').waitFor();
    await page.unroute(`**${address}`);
    await page.getByTestId('check-retry').click();
    await finds(page, 'good', new RegExp(`adit replay ${sale.session}\\.jsonl`));
    await go('/verify');
    await choose(page, lines);
    await finds(page, 'good', english ? /Compare the end of the chain/ : /末端摘要与结果页对照/);
    await leave();
  }
});

test('what was found prints, and nothing to press', async () => {
  const { page } = bidders[0];
  await page.emulateMedia({ media: 'print' });
  for (const kept of ['check-verdict', 'check-chain', 'check-head']) {
    assert.ok(await page.getByTestId(kept).isVisible(), kept);
  }
  for (const gone of ['check-run', 'check-file']) {
    assert.equal(await page.getByTestId(gone).isVisible(), false, gone);
  }
  await page.emulateMedia({ media: null });
});

test('nobody saw a fault in their console', () => {
  for (const { complaints } of [...officers, ...bidders]) assert.deepEqual(complaints, []);
});
