// The map beyond picture and list: from thing to thing by key, layers that wait, shapes to take
// away, and more than it can show.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { focus, tabTo } from './acts.mjs';
import { answerWith, answered, block, feature, keys, open, right, says, serves, square }
  from './ground.mjs';
import { speaksClean } from './looks.mjs';
import { browser, person } from './people.mjs';

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome.close(); });

test('n and p go through what is in sight, and Enter opens it', async () => {
  const lot = (id, lon, lat) => feature(id, square(lon, lat, 0.05), { number: `示例-${id}`,
    state: 'announced', title_zh: `示例标的 ${id}`, title_en: `Example lot ${id}`, blocks: [],
    plan: 'p', synthetic: true, created_at: '2026-11-01T09:00:00.000+08:00' });
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english, reducedMotion: 'reduce' });
    const { page } = visitor;
    await answerWith(page, 'blocks', [block]);
    await answerWith(page, 'zones', []);
    await answerWith(page, 'rights', []);
    await answerWith(page, 'lots', [lot('south', 126.2, 43.1), lot('north', 126.25, 43.3),
      lot('far', 130, 45)]);
    await open(visitor, '?at=126.25,43.25&z=10');
    const said = page.getByTestId('said');
    await tabTo(page, (one) => one.testid === 'ground-map');
    const ring = () => page.locator('canvas.paper').nth(1).evaluate((paper) => {
      const probe = document.createElement('span');
      probe.style.color = 'var(--focus)';
      document.body.append(probe);
      const wanted = getComputedStyle(probe).color.match(/\d+/g).map(Number);
      probe.remove();
      const { data } = paper.getContext('2d').getImageData(0, 0, paper.width, paper.height);
      let found = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (wanted.every((part, k) => data[i + k] === part)) ++found;
      }
      return found;
    });
    assert.equal(await ring(), 0, 'no ring before a key is pressed');
    await page.keyboard.press('n');
    await said.getByText(english
      ? 'Lot Example lot north, announced, 1 of 3 in sight.'
      : '标的 示例标的 north，已公告，画面内第 1 项，共 3 项。').waitFor();
    assert.ok(await ring() > 50, 'what the keys have come to has a ring');
    await speaksClean(page);
    await page.keyboard.press('n');
    await said.getByText('south').waitFor();
    await page.keyboard.press('n');
    await said.getByText(english ? 'Planned block' : '规划区块').waitFor();
    await page.keyboard.press('p');
    await said.getByText('south').waitFor();
    await page.keyboard.press('Enter');
    await says(page, 'pick', 'lots/south');
    assert.equal((await focus(page)).id, 'map-chosen', 'opening leads to the facts');
    assert.equal(await ring(), 0, 'the ring goes with the focus');
    await visitor.leave();
  }
});

test('rights that have ended wait for their switch', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await answerWith(page, 'rights', [right, { ...right, id: 'R-902',
    properties: { ...right.properties, state: 'cancelled' } }]);
  await open(visitor);
  assert.ok((await keys(page)).includes('rights/R-901'));
  assert.ok(!(await keys(page)).includes('rights/R-902'));
  await page.locator('[data-layer=rights-ended]').check();
  await says(page, 'on', 'rights-ended');
  assert.ok((await keys(page)).includes('rights/R-902'));
  await page.reload();
  await page.locator('[data-key="rights/R-902"]').waitFor();
  await visitor.leave();
});

test('a drawn area is taken away in three formats', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await answerWith(page, 'blocks', [block]);
  await open(visitor, '?area=126.2,43.2,126.3,43.3');
  const files = {};
  for (const kind of ['txt', 'geojson', 'kml']) {
    const [download] = await Promise.all([page.waitForEvent('download'),
      page.getByTestId(`file-${kind}`).click()]);
    assert.equal(download.suggestedFilename(), `area.${kind}`);
    files[kind] = await readFile(await download.path(), 'utf8');
  }
  assert.match(files.txt, /^1,\d{7}\.\d{3},42\d{6}\.\d{3}\n[^]*\*,,,area,1\n$/);
  assert.deepEqual(JSON.parse(files.geojson).geometry.coordinates[0][0], [126.2, 43.2]);
  assert.match(files.kml, /<coordinates>126\.2,43\.2 126\.3,43\.2 /);
  await visitor.leave();
});

test('more rights than a map can show are not called all of them', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    let pages = 0;
    await page.route(serves('rights'), (route) => route.fulfill({ json: {
      features: [{ ...right, id: `R-${pages}`, properties: { ...right.properties, block: '' } }],
      links: [{ rel: 'next', href: `/ogc/collections/rights/items?page=${++pages}` }] } }));
    await open(visitor, '?place=123.5,46.1');
    await page.getByTestId('map-cut').waitFor();
    await answered(page, 'unknown');
    assert.equal(pages, 10);
    await speaksClean(page);
    await visitor.leave();
  }
});
