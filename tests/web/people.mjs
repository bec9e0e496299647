// A browser and the people in it. Each person has a context of their own (cookies, language), and
// whatever the page complains about in its console makes the test that looked at it fail.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const url = process.env.ADIT_URL;

/** In the second playing who reads Chinese and who reads English change places. */
const swapped = process.env.ADIT_LANGUAGES === 'swapped';

/** @returns {{role: string, account: string, password: string, organisation: string | null}[]} */
export function accounts(role) {
  const all = JSON.parse(readFileSync(join(process.env.ADIT_DATA, 'demo-accounts.json'), 'utf8'));
  return all.filter((each) => each.role === role);
}

/** Debian's Chromium; as root it runs without its sandbox, since it talks to this machine only. */
export function browser() {
  const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

const waited = new WeakMap();

/** Notes what a page has asked for and not yet been given. */
function follow(page) {
  const open = new Set();
  waited.set(page, open);
  page.on('request', (one) => open.add(one));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (one) => open.delete(one));
  // What the page before had asked for matters to nobody.
  page.on('framenavigated', (frame) => { if (frame === page.mainFrame()) open.clear(); });
}

/** Waits until the page has its heading and, for a moment, nothing more to ask the server for. */
export async function settled(page) {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const open = waited.get(page);
  for (let quiet = 0; quiet < 3; quiet = open.size === 0 ? quiet + 1 : 0) {
    await new Promise((done) => { setTimeout(done, 40); });
  }
}

/**
 * A page of a new person, who reads Chinese unless `english`, or the other way round where the
 * languages are swapped: what comes back says in `english` which it is. `complaints` fills with
 * what goes wrong in it, also a 401, for nobody is asked for what only a sign-in gives; `go` opens
 * an address in the person's language.
 */
export async function person(chrome, { english: asked = false, ...options } = {}) {
  const english = asked !== swapped;
  const context = await chrome.newContext({ baseURL: url, ignoreHTTPSErrors: true,
    locale: english ? 'en-GB' : 'zh-CN', ...options });
  const page = await context.newPage();
  const complaints = [];
  follow(page);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refusal is an answer, not a fault, though Chromium writes it down as an error.
    const refused = /status of (400|403|404|409|422)/.test(message.text());
    if (message.type() === 'error' && !refused) complaints.push(message.text());
  });
  const go = (path) => page.goto(english ? `/en${path}` : path);
  return { page, complaints, go, english, context, leave: () => context.close() };
}

/**
 * A person who has signed in behind the pages, and has opened none yet; `company` is the account
 * that it was. The mark is what the form leaves on a device.
 */
export async function someone(chrome, account, options = {}) {
  const localStorage = [{ name: 'adit.signed-in', value: 'yes' }];
  const storageState = { cookies: [], origins: [{ origin: url, localStorage }] };
  const one = await person(chrome, { storageState, ...options });
  const { account: name, password } = account;
  const reply = await call(one.page, '/sign-ins', { account: name, password });
  if (reply.role === undefined) throw new Error(JSON.stringify(reply));
  return { ...one, company: account };
}

/** What this person reads, of a text in both languages. */
export function inTongue({ english }, zh, en) { return english ? en : zh; }

/** Signs in by the form, as a person would. */
export async function signIn(page, { account, password }, address = '/sign-in') {
  await page.goto(address);
  await page.getByTestId('sign-in-account').fill(account);
  await page.getByTestId('sign-in-password').fill(password);
  await page.getByTestId('sign-in-submit').click();
}

/** Asks the API as this person, past the pages; posts when there is a body. */
export async function call(page, path, body) {
  const address = `/api/v1${path}`;
  const reply = await (body === undefined ? page.request.get(address)
    : page.request.post(address, { data: body, headers: { origin: url } }));
  return reply.json();
}
