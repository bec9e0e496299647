#!/usr/bin/env node
// Pictures of every page that the router knows, for people to look at: both languages, at a desk
// and on a phone, in light and in part in dark, and as the printer would have it. They go to
// build/screenshots/ and are not kept. ADIT_URL and ADIT_DATA name a running exchange
// (deploy/start), for example ADIT_URL=https://localhost:8443 ADIT_DATA=var.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browser, settled } from './people.mjs';
import { addressOf, personOf, routes, thingsOf } from './routes.mjs';

const target = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
const dark = ['', '/lots/:id', '/live', '/desk'];
const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const wanted = process.argv[2];

mkdirSync(target, { recursive: true });
const chrome = await browser();
const things = await thingsOf(chrome);
for (const english of [false, true]) {
  for (const route of routes) {
    if (wanted !== undefined && !route.path.startsWith(wanted)) continue;
    const { page, go } = await personOf(chrome, route.role, english);
    const name = `${route.path.replaceAll(/[^a-z]+/g, '_').replace(/^_|_$/g, '') || 'portal'}`;
    const say = (kind) => `${target}${name}.${english ? 'en' : 'zh'}.${kind}.png`;
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await go(addressOf(route.path, things));
      await settled(page);
      await page.screenshot({ path: say(size), fullPage: true });
    }
    if (dark.includes(route.path)) {
      await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
      await page.screenshot({ path: say('dark'), fullPage: true });
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.screenshot({ path: say('print'), fullPage: true });
    await page.emulateMedia({ media: null });
  }
}
await chrome.close();
console.log(`the pictures are in ${target}`);
