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

const kinds = {
  nothing: '',
  markup: '<img src=x onerror="window.ran=1"><script>window.ran=1</script>',
  turned: '示例\u202Egnp.exe',
  long: 'Ж'.repeat(10_000),
  formula: '=HYPERLINK("http://example.invalid","x")',
};

// Pages with forms, with what has to be pressed before the form is there.
const ways = {
  visitor: ['/lots', '/results', '/results/statistics', '/live', '/glossary', '/registry', '/map',
    '/registry/records/holder', '/verify', '/sign-in', '/register', '/redeem', '/'],
  bidder: ['/app/applications/new', '/app/organisation', ['/app/organisation', 'member-add'],
    '/app/receipts', '/account', ['/app/room/REHEARSAL', 'ceiling']],
  administrator: ['/desk/lots/new', ['/desk/lots/new', 'json-tab'], '/desk/registry',
    '/desk/accounts', ['/desk/accounts', 'act'], '/desk/audit', '/desk/organisations',
    ['/desk/organisations/WAITING', 'reject-organisation'], '/desk/lots/APPROVED',
    '/desk/lots/APPLIED', ['/desk/lots/APPLIED', 'reject'], ['/desk/approvals', 'give-back'],
    '/desk/sessions/LIVE'],
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
  const { page } = people.administrator;
  const other = await someone(chrome, payer);
  // A deposit is never divided here, so that its lot is the whole of it.
  const block = await freeBlock(page, 12);
  const whole = { rings: [{ role: 'outer', points: block.rings[0][0] }] };
  const applied = await approve({ page }, officer, block, whole);
  things.APPROVED = await approve({ page }, officer, block, whole);
  const waits = await call(page, '/lots', draftIn(block, whole));
  await call(officer.page, `/lots/${waits.id}/reviews`, {});
  const { server_now } = await call(page, '/clock');
  const opens_at = new Date(Date.parse(server_now) + 900_000).toISOString();
  await call(page, `/lots/${applied}/announcements`, { opens_at });
  things.APPLIED = applied;
  await call(people.bidder.page, `/lots/${applied}/applications`, {});
  const { id } = await call(other.page, `/lots/${applied}/applications`, {});
  await call(page, `/applications/${id}/qualifications`, { decision: 'qualified' });
  things.REHEARSAL = (await call(people.bidder.page, '/rehearsals', { pace: 'brisk' })).session;
  things.WAITING = await registered();
  const { sessions } = await call(page, '/sessions');
  things.LIVE = sessions.find(({ phase }) => phase === 'free' || phase === 'countdown')?.id;
});

after(async () => { await chrome.close(); });

/** A company that waits for the desk; gives its id. */
async function registered() {
  const run = Date.now().toString(36);
  const serial = String(Date.now()).slice(-7);
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `9199999912${serial}`;
  const sum = [...body].reduce((all, c, i) => all + alphabet.indexOf(c) * (3 ** i % 31), 0);
  const reply = await call(officer.page, '/organisations', { account: `hostile-${run}`,
    password: 'a sentence will do', name: '示例', organisation_name: `示例待核 ${run}`,
    credit_code: body + alphabet[(31 - (sum % 31)) % 31] });
  assert.ok(reply.id, JSON.stringify(reply));
  return reply.id;
}

/** Fills every field of text of the nth form and sends it; gives their ids, and whether it seeks. */
function give(page, nth, words) {
  return page.evaluate(([which, said]) => {
    const form = [...document.querySelectorAll('form')].filter(
      (one) => one.getClientRects().length > 0)[which];
    const kinds = 'input:not([type]), [type=text], [type=search], [type=email], [type=password]';
    const fields = [...form.querySelectorAll(`${kinds}, textarea`)].filter(
      (one) => !one.disabled && !one.readOnly && one.checkVisibility());
    for (const field of fields) {
      const of = field.matches('textarea') ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(of.prototype, 'value').set.call(field, said);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    form.requestSubmit();
    return { ids: fields.map((one) => one.id), money: fields.filter(
      (one) => one.closest('.with-unit')).map((one) => one.id),
    seeks: form.role === 'search' || form.querySelector('[type=search]') !== null };
  }, [nth, words]);
}

/** What is not as it should be after the nth form was sent. */
function faults(page, nth, given, words) {
  return page.evaluate(([which, { ids }, said]) => {
    const found = [];
    if (window.ran !== undefined || document.querySelector('img[src=x]')) found.push('markup ran');
    const form = [...document.querySelectorAll('form')].filter(
      (one) => one.getClientRects().length > 0)[which];
    const links = [...(form?.querySelectorAll('[data-testid=error-summary] a') ?? [])];
    for (const link of links) {
      const id = link.getAttribute('href').slice(1);
      const field = document.getElementById(id);
      const tied = (field?.getAttribute('aria-describedby') ?? '').split(' ').some(
        (one) => document.getElementById(one)?.matches('.fault'));
      if (field?.getAttribute('aria-invalid') !== 'true' || !tied) found.push(`${id} is not marked`);
    }
    const refused = links.length > 0 || form?.querySelector('[aria-invalid=true]');
    if (refused) {
      for (const id of ids.filter((one) => one !== '')) {
        const field = document.getElementById(id);
        if (field && field.type !== 'password' && field.value !== said.replaceAll('\n', '')) {
          found.push(`${id} has lost what was typed`);
        }
      }
    }
    const named = new Set(links.map((link) => link.getAttribute('href').slice(1)));
    const silent = ids.filter((id) => id !== '' && !named.has(id) &&
      document.getElementById(id)?.getAttribute('aria-invalid') !== 'true');
    return { found, silent, refused: Boolean(refused) };
  }, [nth, given, words]);
}

/** Goes the way to a form, and presses what is in front of it. */
async function come({ page, go }, [path, opener]) {
  await go(path.replace(/[A-Z]{4,}/, (name) => things[name]));
  await settled(page);
  if (opener === undefined) return;
  const one = page.getByTestId(opener).first();
  await one.waitFor();
  await (opener === 'ceiling' ? one.locator('summary') : one).click();
}

/** Gives every form on this way everything; tells what went wrong. */
async function walk(who, way) {
  const { page, complaints } = who;
  const wrong = [];
  await come(who, way);
  const forms = await page.evaluate(() => {
    for (const one of document.querySelectorAll('main details')) one.open = true;
    return [...document.querySelectorAll('form')].filter(
      (one) => one.getClientRects().length > 0).length;
  });
  for (let nth = 0; nth < forms; ++nth) {
    for (const [kind, words] of Object.entries(kinds)) {
      const before = page.url();
      const given = await give(page, nth, words);
      if (given.ids.length === 0) break;
      for (const id of given.ids) seen.add(id);
      await settled(page);
      const { found, silent, refused } = await faults(page, nth, given, words);
      const where = `${way.join(' ')} form ${nth}, ${kind}`;
      wrong.push(...found.map((one) => `${where}: ${one}`));
      // What no text may be is refused at its field, whatever the field is for.
      if (!given.seeks && (kind === 'turned' || kind === 'long') && silent.length > 0) {
        wrong.push(`${where}: nothing is said of ${silent.join()}`);
      }
      await fits(page).catch((fault) => wrong.push(`${where}: ${fault.message.slice(0, 300)}`));
      if (page.url() !== before || !refused) await come(who, way);
    }
  }
  return [...wrong, ...complaints.splice(0).map((one) => `${way.join(' ')}: ${one}`)];
}

test('whatever is typed, a form says what is wrong and loses nothing', async () => {
  const walks = Object.entries(ways).map(async ([role, all]) => {
    const wrong = [];
    for (const way of all) wrong.push(...await walk(people[role], [way].flat()));
    return wrong;
  });
  assert.deepEqual((await Promise.all(walks)).flat(), []);
});

test('no field of text has been left out', () => {
  const folder = new URL('../../web/src/', import.meta.url);
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.vue'));
  const ids = files.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(
    /<(?:TextField|MoneyField|PasswordField|textarea)\s[^>]*?\sid="([^"]+)"/g)].map(([, id]) => id));
  assert.ok(ids.length >= 40, `${ids.length} fields`);
  assert.deepEqual(ids.filter((id) => !seen.has(id) && !elsewhere.includes(id)), []);
});
