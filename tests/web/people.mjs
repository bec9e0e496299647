// A browser and the people in it. Each person has a context of their own (cookies, language), and
// whatever the page complains about in its console makes the test that looked at it fail.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const url = process.env.ADIT_URL;

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

/**
 * A page of a new person, who reads Chinese unless `english`. `complaints` fills with what goes
 * wrong in it, also a 401, for nobody is asked for what only a sign-in gives; `go` opens an address
 * in the person's language.
 */
export async function person(chrome, { english = false, ...options } = {}) {
  const context = await chrome.newContext({ baseURL: url, ignoreHTTPSErrors: true,
    locale: english ? 'en-GB' : 'zh-CN', ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refusal is an answer, not a fault, though Chromium writes it down as an error.
    const refused = /status of (400|403|404|409|422)/.test(message.text());
    if (message.type() === 'error' && !refused) complaints.push(message.text());
  });
  const go = (path) => page.goto(english ? `/en${path}` : path);
  return { page, complaints, go, english, context, leave: () => context.close() };
}

/** A person who has signed in; `company` is the account that it was. */
export async function someone(chrome, account, options = {}) {
  const one = await person(chrome, options);
  await signIn(one.page, account, one.english ? '/en/sign-in' : '/sign-in');
  await one.page.getByTestId('signed-in').waitFor({ state: 'attached' });
  return { ...one, company: account };
}

/** Signs in by the form, as a person would. */
export async function signIn(page, { account, password }, address = '/sign-in') {
  await page.goto(address);
  await page.getByTestId('sign-in-account').fill(account);
  await page.getByTestId('sign-in-password').fill(password);
  await page.getByTestId('sign-in-submit').click();
}

/** Asks the API as this person, from within the page; posts when there is a body. */
export function call(page, path, body) {
  return page.evaluate(async ([address, sent]) => {
    const init = sent === undefined ? {} : {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) };
    const reply = await fetch(address, init);
    return reply.json();
  }, [`/api/v1${path}`, body]);
}
