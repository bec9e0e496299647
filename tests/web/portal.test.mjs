// What anybody sees without an account: the public pages in both languages and at a phone's width.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accounts, browser, person, signIn } from './people.mjs';

const pages = ['/', '/lots', '/live', '/results', '/verify', '/sign-in'];

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome.close(); });

/** Opens a page and waits until it has a heading; gives its text. */
async function heading(page, path) {
  await page.goto(path);
  const first = page.locator('h1').first();
  await first.waitFor();
  return first.textContent();
}

for (const path of pages) {
  test(`${path} speaks Chinese, and English under /en`, async () => {
    const visitor = await person(chrome);
    assert.match(await heading(visitor.page, path), /\p{Script=Han}/u);
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.doesNotMatch(await heading(visitor.page, `/en${path === '/' ? '' : path}`),
      /\p{Script=Han}/u);
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });

  test(`${path} fits a phone without sideways scrolling`, async () => {
    const visitor = await person(chrome, { viewport: { width: 360, height: 740 } });
    await heading(visitor.page, path);
    const [inner, scroll] = await visitor.page.evaluate(
      () => [window.innerWidth, document.documentElement.scrollWidth]);
    assert.ok(scroll <= inner, `${scroll} px on a screen of ${inner} px`);
    await visitor.leave();
  });
}

test('an unknown address says so, and leads back', async () => {
  const visitor = await person(chrome);
  await heading(visitor.page, '/no-such-page');
  assert.ok(await visitor.page.locator('main a[href="/"]').count() > 0);
  await visitor.leave();
});

test('the portal offers lots', async () => {
  const visitor = await person(chrome);
  await heading(visitor.page, '/lots');
  await visitor.page.locator('a[href*="/lots/"]').first().waitFor();
  await visitor.leave();
});

test('a wrong password is refused in words, a right one opens the desk', async () => {
  const visitor = await person(chrome);
  const [administrator] = accounts('administrator');
  await signIn(visitor.page, { ...administrator, password: 'wrong' });
  await visitor.page.getByRole('alert').first().waitFor();
  await signIn(visitor.page, administrator);
  await visitor.page.waitForURL(/\/desk/);
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});
