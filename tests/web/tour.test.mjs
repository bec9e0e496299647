// The guided tours: each step of all three points at something that is there, by keyboard, over
// reloads, on a phone and in both languages; and an exchange that is no demonstration offers none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { patience, read } from './acts.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { accounts, browser, person, signIn } from './people.mjs';

let chrome;
before(async () => {
  chrome = await browser();
  const { page, leave } = await person(chrome);
  // After a first start the sandbox needs two minutes until every ending has been seen.
  for (let left = 150; left > 0; --left) {
    const { lots } = await read(page, '/api/v1/lots?state=suspended');
    const { results } = await read(page, '/api/v1/results');
    if (lots.length > 0 && results.some((one) => one.outcome === 'sold')) break;
    await new Promise((later) => setTimeout(later, 1000));
  }
  await leave();
});
after(async () => { await chrome.close(); });

const panel = (page) => page.getByTestId('tour-panel');

/** Waits until the step points at something in sight, and gives the step's name. */
async function pointed(page) {
  const found = page.getByTestId('tour-found');
  const missing = page.locator('[data-testid=tour-missing], [data-testid=tour-nothing]');
  await found.or(missing).first().waitFor({ timeout: 12_000 });
  const step = await panel(page).getAttribute('data-step');
  assert.equal(await missing.count(), 0, `${step} points at nothing on ${page.url()}`);
  const target = page.locator('[data-tour-here]');
  assert.equal(await target.count(), 1, step);
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('[data-tour-here]').getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return step;
}

async function begin(one, name) {
  await one.go('/');
  await one.page.getByTestId('to-tours').click();
  await one.page.getByTestId(`begin-${name}`).click();
  await panel(one.page).waitFor();
}

/** On to another step; whoever was there hears where he is now. */
async function next(page, press) {
  const before = await panel(page).getAttribute('data-step');
  await press(page.getByTestId('tour-next'));
  await page.waitForFunction((was) =>
    document.querySelector('[data-tour-panel]')?.dataset.step !== was, before);
}

const byMouse = (button) => button.click();
async function byKeyboard(button) {
  await button.focus();
  await button.press('Enter');
}

test('the citizen is led through all steps, by keyboard, and over a reload', patience, async () => {
  const citizen = await person(chrome);
  const { page } = citizen;
  await begin(citizen, 'citizen');
  const steps = [];
  for (;;) {
    steps.push(await pointed(page));
    await page.waitForFunction(() => document.activeElement?.id === 'tour-title');
    await speaksClean(page);
    await isBuilt(page);
    // A reload forgets nothing, also where the portal is a document of its own.
    if (['portal', 'suspended'].includes(steps.at(-1))) {
      await page.reload();
      assert.equal(await pointed(page), steps.at(-1));
      await page.waitForFunction(() => document.activeElement?.id === 'tour-title');
      await page.getByTestId('tour-to-target').press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement.hasAttribute('data-tour-here')));
    }
    if (steps.at(-1) === 'check') break;
    await next(page, byKeyboard);
  }
  assert.deepEqual(steps, ['portal', 'live', 'suspended', 'result', 'check']);
  await byKeyboard(page.getByTestId('tour-next'));
  await panel(page).waitFor({ state: 'detached' });
  assert.equal(await page.locator('[data-tour-here]').count(), 0, 'no frame stays behind');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  assert.deepEqual(citizen.complaints, []);
  await citizen.leave();
});

test('the bidder is led in English on a phone, and signs in on the way', patience, async () => {
  const bidder = await person(chrome, { english: true, viewport: { width: 390, height: 844 } });
  const { page } = bidder;
  await begin(bidder, 'bidder');
  assert.equal(await pointed(page), 'bidderSignIn');
  await page.getByTestId('demo-accounts').waitFor();
  await fits(page);
  const [who] = accounts('bidder');
  assert.equal(await page.getByText(who.password).count(), 0, 'no password is told');
  await page.getByRole('button', { name: `account ${who.account}` }).click();
  assert.equal(await page.getByTestId('sign-in-account').inputValue(), who.account);
  await page.getByTestId('sign-in-password').fill(who.password);
  await page.getByTestId('sign-in-submit').click();
  await page.waitForURL(/\/en\/app/);
  await page.getByTestId('tour-elsewhere').waitFor();
  for (const step of ['apply', 'deposit', 'room', 'review', 'receipt']) {
    await next(page, byMouse);
    assert.equal(await pointed(page), step);
    await speaksClean(page);
    await fits(page);
  }
  await page.getByTestId('tour-back').click();
  assert.equal(await pointed(page), 'review');
  await page.getByTestId('tour-leave').click();
  await panel(page).waitFor({ state: 'detached' });
  await bidder.leave();
});

test('the officer is led from the draft to the evidence, and Esc leaves', patience, async () => {
  const officer = await person(chrome);
  const { page } = officer;
  const [who] = accounts('administrator');
  await signIn(page, who);
  await page.waitForURL(/\/desk/);
  await begin(officer, 'officer');
  await page.getByTestId('tour-panel').waitFor();
  assert.equal(await pointed(page), 'officerSignIn');
  for (const step of ['draft', 'conformity', 'approve', 'announce', 'session', 'evidence']) {
    await next(page, byMouse);
    assert.equal(await pointed(page), step);
    await speaksClean(page);
  }
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  assert.deepEqual(officer.complaints, []);
  await officer.leave();
});

test('a step that nobody has signed in for says so', patience, async () => {
  const stranger = await person(chrome);
  await begin(stranger, 'officer');
  assert.equal(await pointed(stranger.page), 'officerSignIn');
  await next(stranger.page, byMouse);
  await stranger.page.getByTestId('tour-sign-in').waitFor();
  await speaksClean(stranger.page);
  await stranger.leave();
});

test('an exchange that is no demonstration has no banner and no tours', patience, async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const { 'server-timing': told, ...headers } = response.headers();
      assert.equal(told, 'demo', 'the server says what it is');
      return route.fulfill({ response, headers });
    });
    await visitor.go('/tour');
    await page.locator('main .empty').waitFor();
    assert.equal(await page.getByTestId('demo-banner').count(), 0);
    assert.equal(await page.getByTestId('begin-citizen').count(), 0);
    await speaksClean(page);
    await visitor.go('/sign-in');
    await page.getByTestId('sign-in-submit').waitFor();
    assert.equal(await page.getByTestId('demo-accounts').count(), 0);
    await visitor.leave();
  }
});
