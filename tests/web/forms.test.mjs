// Forms that are sent with something missing, each once: the summary takes the focus and leads to
// the fields, and every field says its own fault and is tied to it. What the server refuses is said
// where the focus then is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { admit, announce, approve, beijing, draftIn, focus, freeBlock, putUp, serverNow }
  from './acts.mjs';
import { isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, inTongue, person, signIn, someone } from './people.mjs';

let chrome;
let drafter;
let approver;
let bidder;
let open;
let approved;

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  drafter = await someone(chrome, first);
  approver = await someone(chrome, second, { english: true });
  bidder = await someone(chrome, accounts('bidder')[0]);
  const later = 600_000;
  open = await putUp(drafter, approver, await freeBlock(drafter.page, 3), later);
  await admit(drafter, bidder, open.lot, 'submitted');
  approved = await approve(drafter, approver, await freeBlock(drafter.page, 4));
});

after(async () => { await chrome.close(); });

/** What a summary says, and what each field that it names says of itself. */
function said(page) {
  return page.getByTestId('error-summary').locator('a').evaluateAll((links) => links.map((link) => {
    const id = link.getAttribute('href').slice(1);
    const field = document.getElementById(id);
    const tied = (field.getAttribute('aria-describedby') ?? '').split(' ')
      .map((one) => document.getElementById(one)).filter((one) => one?.matches('.fault'));
    const own = tied.map((one) => one.textContent.trim()).join(' ');
    return { id, invalid: field.getAttribute('aria-invalid'), own, link: link.textContent.trim() };
  }));
}

/** Asserts that the form on the page was held back for these fields, and says so as it should. */
async function holds(page, ids) {
  await page.getByTestId('error-summary').waitFor();
  assert.equal((await focus(page)).testid, 'error-summary', 'the summary has the focus');
  const all = await said(page);
  assert.deepEqual(all.map((one) => one.id), ids);
  for (const one of all) {
    assert.equal(one.invalid, 'true', `${one.id} is marked`);
    assert.notEqual(one.own, '', `${one.id} is tied to its fault`);
    assert.ok(one.link.endsWith(one.own), `${one.link} | ${one.own}`);
  }
  await page.getByTestId('error-summary').locator('a').last().click();
  assert.equal((await focus(page)).id, ids.at(-1), 'a link leads to its field');
  await isBuilt(page);
  await speaksClean(page);
}

/** Asserts that what the server refused is on the page and has the focus. */
async function refuses(page) {
  await page.getByTestId('refusal').waitFor();
  assert.equal((await focus(page)).testid, 'refusal', 'the refusal has the focus');
  await speaksClean(page);
}

test('signing in: without a name and a password, and with a wrong one', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    await visitor.go('/sign-in');
    await visitor.page.getByTestId('sign-in-submit').click();
    await holds(visitor.page, ['account', 'password']);
    const path = `${english ? '/en' : ''}/sign-in`;
    await signIn(visitor.page, { account: 'nobody', password: 'wrong' }, path);
    await refuses(visitor.page);
    await visitor.leave();
  }
});

test('reading a receipt that is none: its one field has the focus and the fault', async () => {
  const { page, go, leave } = await person(chrome);
  await go('/verify');
  await page.getByTestId('receipt-text').fill('{}');
  await page.getByTestId('receipt-show').click();
  const fault = page.locator('form .fault');
  await fault.waitFor();
  assert.equal((await focus(page)).id, 'receipt');
  const field = page.locator('#receipt');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.getAttribute('aria-describedby'), await fault.getAttribute('id'));
  await leave();
});

test('drafting a lot: every field that can be wrong', async () => {
  const { page, go } = drafter;
  // With nothing to choose from even the choices that are made beforehand are missing.
  await page.route('**/api/v1/plan/editions', (route) => route.fulfill({ json: { editions: [] } }));
  await page.route('**/api/v1/profiles', (route) => route.fulfill({ json: { profiles: [] } }));
  await go('/desk/lots/new');
  await page.getByTestId('doc-add').click();
  for (const id of ['reserve', 'term']) await page.locator(`#${id}`).fill('?');
  await page.getByTestId('save-lot').click();
  await holds(page, ['title-zh', 'title-en', 'mineral', 'term', 'location-zh', 'location-en',
    'plan', 'corners', 'start', 'increment', 'deposit', 'reserve', 'profile', 'doc-type-0',
    'doc-number-0', 'doc-issuer-0', 'doc-date-0', 'doc-sha256-0']);
  await page.locator('#doc-date-0').fill('2026-01-15');
  await page.locator('#doc-valid_until-0').fill('2026-01-14');
  await page.getByTestId('save-lot').click();
  await page.locator('[href="#doc-valid_until-0"]').waitFor();
  await page.getByTestId('doc-drop-0').click();
  assert.equal(await page.locator('[href="#doc-type-0"]').count(), 0,
    'what is dropped lacks nothing');
  await page.unrouteAll();
});

test('pasted corners are read as the notice has them, with what is odd', async () => {
  const { page, go } = drafter;
  await go('/desk/lots/new');
  await page.locator('#published').fill('1.10');
  await page.locator('#corners').fill(['拐点,X,Y', '1,4770000,42500000', '2,4770000,42501000',
    '3,4771000,42501000', '4,4771000,42500000', '*,300,100,示例,1'].join('\n'));
  const reading = page.getByTestId('corner-reading');
  await reading.getByText('1.0000 km²').first().waitFor();
  await page.locator('[data-testid=corner-warnings] [data-code=area_differs]').waitFor();
  assert.equal(await reading.locator('svg').count(), 1, 'the outline is drawn');
  await page.locator('#corners').fill('1,4770000,42500000\n2,?,42501000');
  await page.locator('#corners-said').getByText(inTongue(drafter, '第 2 行', 'line 2')).waitFor();
  assert.equal(await reading.count(), 0, 'the old reading is gone');
});

test('drafting a lot as JSON: what is none, and what the server refuses', async () => {
  const { page, go } = approver;
  await go('/desk/lots/new');
  await page.getByTestId('json-tab').click();
  assert.equal(await page.getByTestId('error-summary').count(), 0, 'not before the first try');
  await page.getByTestId('draft-json').fill('[1]');
  await page.getByTestId('save-lot').click();
  await holds(page, ['draft-json']);
  const lot = draftIn(await freeBlock(page, 4), { plan: 'no-such-plan' });
  await page.getByTestId('draft-json').fill(JSON.stringify(lot));
  await page.getByTestId('save-lot').click();
  await refuses(page);
});

test('announcing: half an instant, and one that is too early', async () => {
  const { page, go } = approver;
  await go(`/desk/lots/${approved}`);
  await page.getByTestId('opens-at').focus();
  await page.keyboard.type('12');
  await page.getByTestId('announce-lot').click();
  await holds(page, ['opens-at']);
  await page.getByTestId('opens-at').fill(beijing(await serverNow(page) - 60_000));
  await page.getByTestId('announce-lot').click();
  await page.getByTestId('announce-confirm').waitFor();
  assert.equal((await focus(page)).testid, 'announce-review', 'the focus follows to the review');
  await page.getByTestId('announce-confirm').click();
  await refuses(page);
  await announce(approver, approved, 600_000);
});

test('applying: no lot, no declaration, and a second time', async () => {
  const { page, go } = bidder;
  await go('/app/applications/new');
  await page.getByTestId('apply-submit').click();
  await holds(page, ['lot', 'declare']);
  await page.locator('#lot').selectOption(open.lot);
  await page.getByTestId('declare').check();
  await page.getByTestId('apply-submit').click();
  await refuses(page);
});

/** The only application on the lot's page at the desk, as soon as it waits for this. */
async function application({ page, go }, state) {
  await go(`/desk/lots/${open.lot}`);
  const one = page.locator(`[data-testid=desk-application][data-state=${state}]`);
  await one.waitFor();
  return one.getAttribute('data-id');
}

test('an application that waits is on the desk, its company in its own language', async () => {
  for (const { page, go } of [drafter, approver]) {
    await go('/desk');
    await page.locator(`[data-testid=todos] [data-kind=qualify][data-lot=${open.lot}]`)
      .getByText(bidder.company.organisation).waitFor();
    await speaksClean(page);
  }
});

test('rejecting an application without a reason', async () => {
  for (const officer of [drafter, approver]) {
    const { page } = officer;
    const id = await application(officer, 'submitted');
    await page.getByTestId('reject').click();
    assert.equal((await focus(page)).id, `reason-${id}`, 'the focus goes to the reason');
    await page.getByTestId('reject-confirm').click();
    await holds(page, [`reason-${id}`]);
    await page.locator('form', { has: page.getByTestId('reject-confirm') })
      .locator('button[type=button]').click();
    assert.equal((await focus(page)).testid, 'reject', 'and comes back');
  }
});

test('recording a deposit without amount, time and reference', async () => {
  const id = await application(drafter, 'submitted');
  await drafter.page.getByTestId('qualify').click();
  for (const officer of [drafter, approver]) {
    const { page } = officer;
    await application(officer, 'qualified');
    await page.locator(`#amount-${id}`).fill('');
    await page.locator(`#at-${id}`).fill('');
    await page.getByTestId('record-deposit').click();
    await holds(page, ['amount', 'at', 'ref'].map((field) => `${field}-${id}`));
  }
});

test('registering a right without what identifies it', async () => {
  for (const { page, go } of [drafter, approver]) {
    await go('/desk/registry');
    await page.getByTestId('register-right').click();
    await holds(page, ['right-id', 'right-mineral', 'right-holder', 'right-entity']);
  }
});

test('loading a file into the register without the file and its day', async () => {
  for (const { page, go } of [drafter, approver]) {
    await go('/desk/registry');
    await page.locator('#import-taken').fill('');
    await page.getByTestId('import-dry-run').click();
    await holds(page, ['import-file', 'import-taken']);
  }
});

test('nobody saw a fault in their console', () => {
  for (const one of [drafter, approver, bidder]) assert.deepEqual(one.complaints, []);
});
