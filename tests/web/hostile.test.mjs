// Every field of every form, on a phone, with what a hostile or hurried person gives it: nothing,
// markup, characters that turn a text around, ten thousand characters, a spreadsheet's formula. No
// script runs, nothing grows out of the page, nothing typed is lost, and a refusal leads to its
// field. A field of a new form is missed at the end until a way to it stands here.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { approve, draftIn, freeBlock } from './acts.mjs';
import { fits } from './looks.mjs';
import { accounts, browser, call, person, settled, someone } from './people.mjs';

// What is refused comes first: an act that takes markup as the text that it is may leave no form.
const kinds = {
  nothing: '',
  turned: '示例\u202Egnp.exe',
  long: 'Ж'.repeat(10_000),
  markup: '<img src=x onerror="ran=1"><script>ran=1</script>',
  formula: '=HYPERLINK("http://x","x")',
};

// Pages with forms, with what has to be pressed before the form is there.
const ways = {
  visitor: ['/lots', '/results', '/results/statistics', '/glossary', '/registry', '/map',
    '/registry/records/holder', '/verify', '/sign-in', ['/register', 'belonging=group'],
    '/redeem', '/'],
  bidder: ['/app/applications/new', ['/app/organisation', 'member-add'],
    '/app/receipts', '/account', ['/app/room/REHEARSAL', 'ceiling']],
  administrator: [['/desk/lots/new', 'right=mining'], ['/desk/lots/new', 'json-tab'],
    ['/desk/lots/new', 'doc-add'],
    '/desk/registry',
    '/desk/accounts', ['/desk/accounts', 'act'], '/desk/audit', '/desk/organisations',
    ['/desk/organisations/WAITING', 'reject-organisation'],
    ['/desk/organisations/VERIFIED', 'withdrawal-write'], '/desk/lots/APPROVED',
    '/desk/lots/APPLIED', ['/desk/lots/APPLIED', 'reject'], ['/desk/approvals', 'give-back'],
    '/desk/sessions/LIVE', ['/desk/rights/RIGHT/assessment', 'assess-event=change']],
};
// A sandbox without a mail server asks for no address; amounts of a bid are looked at in the room.
const elsewhere = ['mail-address', 'mail-code'];

const seen = new Set();
const things = {};
let chrome;
let officer;
let people;

before(async () => {
  chrome = await browser();
  const [first, second] = accounts('administrator');
  const [applicant, payer] = accounts('bidder');
  const phone = { viewport: { width: 390, height: 844 } };
  officer = await someone(chrome, second);
  people = { visitor: await person(chrome, phone), bidder: await someone(chrome, applicant, phone),
    administrator: await someone(chrome, first, phone) };
  for (const { context } of Object.values(people)) await context.addInitScript(holders);
  const { page } = people.administrator;
  const other = await someone(chrome, payer);
  // In the key area of nickel a deposit is never divided, so that its lot is the whole of it.
  const block = await freeBlock(page, 12);
  const whole = block.mineral === 'nickel' ?
    { rings: [{ role: 'outer', points: block.rings[0][0] }] } : {};
  const applied = await approve({ page }, officer, block, whole);
  things.APPROVED = await approve({ page }, officer, block, whole);
  const waits = await call(officer.page, '/lots', draftIn(block, whole));
  await call(officer.page, `/lots/${waits.id}/reviews`, {});
  const { server_now } = await call(page, '/clock');
  const opens_at = new Date(Date.parse(server_now) + 900_000).toISOString();
  await call(page, `/lots/${applied}/announcements`, { opens_at });
  things.APPLIED = applied;
  await call(people.bidder.page, `/lots/${applied}/applications`, {});
  const { id } = await call(other.page, `/lots/${applied}/applications`, {});
  await call(page, `/applications/${id}/qualifications`, { decision: 'qualified' });
  const { rights } = await call(page, '/registry/rights?state=live&limit=100');
  things.RIGHT = rights.find((one) => one.right === 'mining').id;
  things.WAITING = await registered();
  const { organisations } = await call(page, '/organisations?state=verified');
  things.VERIFIED = organisations.at(-1).id;
  things.REHEARSAL = (await call(people.bidder.page, '/rehearsals', { pace: 'brisk' })).session;
});

after(async () => { await chrome.close(); });

/** A company that waits for the desk; gives its id. */
async function registered() {
  const now = Date.now();
  const serial = String(now).slice(-7);
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `9199999912${serial}`;
  const sum = [...body].reduce((all, c, i) => all + alphabet.indexOf(c) * (3 ** i % 31), 0);
  const reply = await call(officer.page, '/organisations', { account: `hostile-${now.toString(36)}`,
    password: 'a sentence will do', name: '示例', organisation_name: `示例待核 ${serial}`,
    credit_code: body + alphabet[(31 - (sum % 31)) % 31] });
  assert.ok(reply.id, JSON.stringify(reply));
  return reply.id;
}

/** An auction of the demo that takes bids, or soon will. */
async function live() {
  for (;;) {
    const { sessions } = await call(officer.page, '/sessions');
    const now = sessions.find(({ phase }) => phase === 'free' || phase === 'countdown');
    if (now !== undefined) return now.id;
    await officer.page.waitForTimeout(500);
  }
}

/** In the page: its forms, and last the page itself for the fields that belong to none. */
const holders = `window.holders = () => [...[...document.querySelectorAll('form')].filter(
  (one) => one.getClientRects().length > 0), document.querySelector('main')]`;

/** Fills every field of text of the nth holder; gives what it wrote, and whether it seeks. */
function give(page, nth, words) {
  return page.evaluate(([which, said]) => {
    const holder = window.holders()[which];
    if (holder === undefined) return { given: {}, seeks: false };
    const kinds = 'input:not([type]), [type=text], [type=search], [type=email], [type=password]';
    const fields = [...holder.querySelectorAll(`${kinds}, textarea`)].filter((one) =>
      !one.disabled && !one.readOnly && one.checkVisibility() &&
      (holder.tagName === 'FORM' || one.form === null));
    const seeks = holder.role === 'search' || holder.tagName === 'MAIN' ||
      holder.querySelector('[type=search]') !== null;
    const given = {};
    for (const [at, field] of fields.entries()) {
      // A search is cut off as a browser cuts what is pasted; elsewhere a program may fill in.
      const room = seeks && field.maxLength > 0 ? field.maxLength : said.length;
      given[field.id || `nth-${at}`] = said.slice(0, room);
      const of = field.matches('textarea') ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(of.prototype, 'value').set.call(field, said.slice(0, room));
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return { given, seeks };
  }, [nth, words]);
}

/** Sends the nth holder, if it is a form, as Enter does. */
function send(page, nth) {
  return page.evaluate((which) => window.holders()[which].requestSubmit?.(), nth);
}

/** What is not as it should be after the nth holder was sent. */
function faults(page, nth, given) {
  return page.evaluate(([which, values]) => {
    const found = [];
    if (window.ran !== undefined || document.querySelector('img[src=x]')) found.push('markup ran');
    const holder = window.holders()[which];
    const named = [...holder?.querySelectorAll('[data-testid=error-summary] a') ?? []].map(
      (link) => link.getAttribute('href').slice(1));
    const isMarked = (id) => document.getElementById(id)?.getAttribute('aria-invalid') === 'true';
    for (const id of named) {
      const about = document.getElementById(id)?.getAttribute('aria-describedby') ?? '';
      const tied = about.split(' ').some((one) => document.getElementById(one)?.matches('.fault'));
      if (!isMarked(id) || !tied) found.push(`${id} is not marked, or not tied to its fault`);
    }
    const refused = named.length > 0 || holder?.querySelector('[aria-invalid=true]') != null;
    const fields = Object.keys(values).map((id) => document.getElementById(id)).filter(
      (field) => field !== null && field.type !== 'password');
    for (const field of refused ? fields : []) {
      if (field.value !== values[field.id]) found.push(`${field.id} has lost what was typed`);
    }
    const silent = fields.map(({ id }) => id).filter((id) => !named.includes(id) && !isMarked(id));
    return { found, silent, refused };
  }, [nth, given]);
}

/** Goes the way to a form, and presses or chooses what is in front of it; false where none is. */
async function come({ page, go }, [path, opener = '']) {
  if (path.includes('LIVE')) things.LIVE = await live();
  await go(path.replace(/[A-Z]{4,}/, (name) => things[name]));
  await settled(page);
  const [id, value] = opener.split('=');
  const one = page.getByTestId(id).first();
  const isThere = () => one.waitFor({ timeout: 5000 }).then(() => true, () => false);
  if (id !== '' && !(await isThere())) return false;
  if (value !== undefined) await one.selectOption(value);
  else if (id === 'ceiling') await one.locator('summary').click();
  else if (id !== '') await one.click();
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.open = true;
    return window.holders().length;
  });
}

/** What is wrong after the nth holder on this way was given one kind of words. */
async function tryOut({ page }, way, nth, [kind, words]) {
  const { given, seeks } = await give(page, nth, words);
  for (const id of Object.keys(given)) seen.add(id);
  if (Object.keys(given).length === 0) return undefined;
  // To seek nothing, or what begins like a formula, is no fault.
  if (seeks && (kind === 'nothing' || kind === 'formula')) return { refused: true, wrong: [] };
  await send(page, nth);
  await settled(page);
  let said = await faults(page, nth, given);
  // Corners are read by the server a moment after they are typed.
  if (said.found.length > 0) {
    await page.waitForTimeout(700);
    said = await faults(page, nth, given);
  }
  const { found, silent, refused } = said;
  // What no text may be is refused at its field, whatever the field is for; who signs in wrongly is
  // not told which of the two was wrong.
  const must = !seeks && way[0] !== '/sign-in' && (kind === 'turned' || kind === 'long');
  if (must && silent.length > 0) found.push(`nothing is said of ${silent.join()}`);
  await fits(page).catch((fault) => found.push(fault.message.slice(0, 300)));
  return { refused, wrong: found.map((one) => `${way.join(' ')} form ${nth}, ${kind}: ${one}`) };
}

/** Gives every form on this way everything; tells what went wrong. */
async function walk(who, way) {
  const { page, complaints } = who;
  const wrong = [];
  let forms = await come(who, way);
  if (!forms) wrong.push(`${way.join(' ')}: no form`);
  for (let nth = 0; nth < forms; ++nth) {
    for (const kind of Object.entries(kinds)) {
      const before = page.url();
      const tried = await tryOut(who, way, nth, kind);
      if (tried === undefined) break;
      wrong.push(...tried.wrong);
      if (page.url() === before && tried.refused) continue;
      forms = await come(who, way);
      if (!(nth < forms)) break;
    }
  }
  // Who signs in wrongly is answered with a 401, which the browser writes down by itself.
  const own = complaints.splice(0).filter((one) => !/status of 401/.test(one));
  return [...wrong, ...own.map((one) => `${way.join(' ')}: ${one}`)];
}

test('whatever is typed, a form says what is wrong and loses nothing', async () => {
  const walks = Object.entries(ways).map(async ([role, all]) => {
    const wrong = [];
    for (const way of all) {
      const said = walk(people[role], [way].flat()).catch((fault) => [`${way}: ${fault.message}`]);
      wrong.push(...await said);
    }
    return wrong;
  });
  assert.deepEqual((await Promise.all(walks)).flat(), []);
});

test('no field of text has been left out', () => {
  const folder = new URL('../../web/src/', import.meta.url);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.vue'));
  const tag = /<(?:TextField|LinesField|MoneyField|PasswordField|textarea)\s[^>]*>/g;
  const read = (name) => readFileSync(new URL(name, folder), 'utf8');
  const tags = files.flatMap((name) => read(name).match(tag) ?? []);
  const ids = tags.filter((one) => !/\stype="(?:date|month)/.test(one))
    .flatMap((one) => /\sid="([^"]+)"/.exec(one)?.[1] ?? []);
  assert.ok(ids.length >= 40, `${ids.length} fields`);
  assert.deepEqual(ids.filter((id) => !seen.has(id) && !elsewhere.includes(id)), []);
});
