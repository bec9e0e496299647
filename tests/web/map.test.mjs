// The map: the same ground as picture, list and address, in both languages and without a mouse.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { focus, read, tabTo } from './acts.mjs';
import { answerWith, answered, block, collections, feature, hold, items, keys, open, query, right,
  rows, says, serves, square } from './ground.mjs';
import { fits, isBuilt, speaksClean } from './looks.mjs';
import { browser, person, settled } from './people.mjs';

let chrome;
before(async () => { chrome = await browser(); });
after(async () => { await chrome.close(); });

for (const english of [false, true]) {
  const where = english ? 'in English' : 'in Chinese';
  test(`the map and its list say the same ${where}`, async () => {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    await visitor.go('/');
    await page.locator(`nav a[href="${english ? '/en' : ''}/map"]`).click();
    await page.getByTestId('ground-list').waitFor();
    assert.equal(await page.locator('h1').textContent(), english ? 'Map' : '地图');
    let count = 0;
    for (const name of collections) {
      count += (await read(page, items(name))).features.length;
    }
    assert.ok((await keys(page)).length >= Math.min(count, 1), 'the list is not empty');
    const sample = english ? 'Example' : '示例';
    for (const tag of await rows(page).locator('.tag').allTextContents()) {
      assert.equal(tag, sample);
    }
    const map = page.getByTestId('ground-map');
    assert.equal(await map.getAttribute('role'), 'application');
    assert.match(await map.getAttribute('aria-label'), english ? /^Map: / : /^地图：/);
    await map.locator('canvas.paper').nth(1).waitFor();
    const shades = await map.locator('canvas.paper').evaluateAll((all) => all.map((one) => {
      const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }));
    assert.ok(shades.every((count) => count > 2), `sheet and names are drawn: ${shades}`);
    await isBuilt(page);
    await speaksClean(page);
    await rows(page).first().locator('button').click();
    await page.getByTestId('ground-corners').waitFor();
    await isBuilt(page);
    await speaksClean(page);
    await settled(page);
    assert.deepEqual(visitor.complaints, [], 'the strict policy refuses nothing');
    await visitor.leave();
  });
}

test('a place in a held block is answered with block, holder and end', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    await answerWith(page, 'blocks', [block]);
    await answerWith(page, 'rights', [right]);
    await open(visitor, '?place=126.25,43.25');
    const answer = page.getByTestId('answer');
    await answered(page, 'held');
    await answer.getByText(english
      ? 'Block SK-901 is held by exploration right R-901 (in force) until that right expires'
      : '区块 SK-901 由探矿权 R-901（有效）占用，到该权利到期或注销为止。').waitFor();
    await answer.getByText(english ? 'the conformity review decides' : '由合规性审查决定').waitFor();
    await speaksClean(page);
    await open(visitor, '?place=123.5,46.1');
    await answered(page, 'free');
    await page.getByTestId('clear-answer').click();
    await says(page, 'place', '');
    await page.locator('[data-key="blocks/SK-901"] button').click();
    await answered(page, 'held');
    await page.unroute(serves('rights'));
    const volume = { valid_to: '2034-02-28', top_mm: 349_500, bottom_mm: -30_000 };
    await answerWith(page, 'rights', [feature('R-901', null, { ...right.properties, ...volume })]);
    await open(visitor, '?place=126.25,43.25');
    await answer.getByText(english
      ? 'R-901 (in force, heights 349.5 to −30\u00a0m) until that right expires on 2034-02-28'
      : 'R-901（有效，标高 349.5 至 −30\u00a0m）占用，到 2034-02-28 该权利到期为止').waitFor();
    await speaksClean(page);
    await page.locator('[data-key="rights/R-901"] button').click();
    await says(page, 'at', /^126\.2/);
    const link = page.locator('main').getByTestId('to-right');
    assert.equal(await link.getAttribute('href'),
      `${english ? '/en' : ''}/registry/rights/R-901`);
    await page.getByTestId('no-geometry').getByText('SK-901').waitFor();
    assert.equal(await page.getByTestId('ground-corners').count(), 0);
    await speaksClean(page);
    await visitor.leave();
  }
});

test('what has no geometry is listed, and says so', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    await answerWith(page, 'rights', [right]);
    await open(visitor, '?pick=rights/R-901');
    const note = page.getByTestId('no-geometry');
    await note.getByText(english ? 'listed, not drawn' : '只能列出，不能画').waitFor();
    assert.equal(await page.getByTestId('ground-corners').count(), 0);
    await page.locator('[data-key="rights/R-901"]').getByText('示例持有矿业有限公司').waitFor();
    await speaksClean(page);
    await visitor.leave();
  }
});

test('corners stand in degrees, in parts and in the plane of their zone', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  // Changchun, whose plane coordinates are known.
  const near = feature('SK-902', square(125.32278, 43.88), block.properties);
  await answerWith(page, 'blocks', [near]);
  await open(visitor, '?pick=blocks/SK-902');
  const first = page.locator('[data-testid=ground-corners] tbody tr').first();
  const said = (await first.textContent()).replaceAll(/\s+/g, ' ');
  for (const part of ['125.322780', '125°19′22.01″', '43.880000', '43°52′48.00″', '4860712.00',
    '42445573.35']) {
    assert.ok(said.includes(part), `${part} in ${said}`);
  }
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.getByText('下载 GeoJSON').click()]);
  assert.equal(download.suggestedFilename(), 'SK-902.geojson');
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual(saved.geometry, near.geometry);
  await visitor.leave();
});

test('the list sorts by its heads, and the address keeps it', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await answerWith(page, 'lots', []); // the robots' come and go
  await hold(page, 'rights');
  await open(visitor);
  const head = page.locator('th', { hasText: '面积' });
  await head.getByRole('button').click();
  await says(page, 'sort', 'area');
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  const areas = async () => (await rows(page).locator('td.r').allTextContents())
    .map(Number).filter((one) => !Number.isNaN(one));
  const up = await areas();
  assert.deepEqual(up, up.toSorted((a, b) => a - b));
  await head.getByRole('button').click();
  await says(page, 'sort', '-area');
  assert.equal(await head.getAttribute('aria-sort'), 'descending');
  assert.deepEqual(await areas(), up.toReversed());
  await page.reload();
  await page.getByTestId('ground-list').waitFor();
  await settled(page);
  assert.deepEqual(await areas(), up.toReversed());
  await page.goBack();
  await says(page, 'sort', 'area');
  assert.deepEqual(await areas(), up);
  await visitor.leave();
});

test('words, layers and the back button narrow and widen', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await answerWith(page, 'lots', []); // the robots' come and go
  await hold(page, 'rights');
  await open(visitor);
  const before = await keys(page);
  await page.getByTestId('map-search').fill('SK-001');
  await page.keyboard.press('Enter');
  await says(page, 'q', 'SK-001');
  const found = await keys(page);
  assert.ok(found.includes('blocks/SK-001') && found.length < before.length);
  await page.goBack();
  await says(page, 'q', '');
  await rows(page).nth(before.length - 1).waitFor();
  assert.equal((await keys(page)).length, before.length);
  await page.locator('[data-layer=blocks]').uncheck();
  await says(page, 'off', 'blocks');
  assert.ok((await keys(page)).every((key) => !key.startsWith('blocks/')));
  await page.getByTestId('map-search').fill('没有这样的东西');
  await page.keyboard.press('Enter');
  await page.getByTestId('empty').getByRole('button').click();
  await page.getByTestId('ground-list').waitFor();
  assert.deepEqual([query(page).off, query(page).q], [undefined, undefined]);
  await page.locator('[data-key="blocks/SK-001"] button').click();
  await says(page, 'pick', 'blocks/SK-001');
  await says(page, 'at', /^126\.9/);
  await visitor.page.getByTestId('language').click();
  await page.locator('h1', { hasText: 'Map' }).waitFor();
  assert.equal(query(page).pick, 'blocks/SK-001', 'the other language keeps the place');
  await visitor.leave();
});

test('a rectangle drawn with the mouse narrows the list', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await open(visitor, '?at=126.91,43.12&z=10');
  await page.getByTestId('draw-box').click();
  const box = await page.getByTestId('ground-map').boundingBox();
  const at = (x, y) => [box.x + box.width / 2 + x, box.y + box.height / 2 + y];
  await page.mouse.click(...at(-150, -150));
  await page.mouse.move(...at(0, 0));
  await page.mouse.click(...at(150, 150));
  await says(page, 'area', /^126\.\d+,4[23]\.\d+,12[67]\.\d+,43\.\d+$/);
  assert.ok((await keys(page)).includes('blocks/SK-001'));
  assert.ok(!(await keys(page)).includes('blocks/SK-008'));
  assert.match(await page.getByTestId('answer').getAttribute('data-verdict'), /free|held/);
  await page.getByTestId('clear-area').click();
  await says(page, 'area', '');
  await page.getByTestId('draw-polygon').click();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByTestId('draw-polygon').getAttribute('aria-pressed'), 'false');
  await page.getByTestId('draw-polygon').click();
  for (const [x, y] of [[-120, -120], [120, -120]]) await page.mouse.click(...at(x, y));
  await page.mouse.dblclick(...at(0, 140));
  await says(page, 'area', /^([\d.]+,){5}[\d.]+$/);
  assert.ok((await keys(page)).includes('blocks/SK-001'));
  await visitor.leave();
});

test('a click chooses what lies there and asks about the place', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await answerWith(page, 'blocks', [block]);
  await answerWith(page, 'lots', []);
  await open(visitor, '?at=126.25,43.25&z=11');
  await page.getByTestId('ground-map').click();
  await says(page, 'pick', 'blocks/SK-901');
  await says(page, 'place', /^126\.25/);
  await page.getByTestId('said').getByText('已选择规划区块：示例区块 试').waitFor();
  await answered(page, 'free');
  assert.match(await page.getByTestId('readout').textContent(), /42 带\s*X 47\d+\.\d\d, Y 42\d+/);
  await visitor.leave();
});

test('everything is done by keyboard', async () => {
  const visitor = await person(chrome, { english: true, reducedMotion: 'reduce' });
  const { page } = visitor;
  await answerWith(page, 'blocks', [block]);
  await answerWith(page, 'lots', []);
  await open(visitor, '?at=126.25,43.25&z=11');
  await tabTo(page, (one) => one.testid === 'type-edges');
  await page.keyboard.press('Enter');
  for (const typed of ['126°30′', '126.6', '43', '43.5']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(typed);
  }
  await tabTo(page, (one) => one.testid === 'edges-use');
  await page.keyboard.press('Enter');
  await says(page, 'area', '126.5,43,126.6,43.5');
  assert.ok(!(await keys(page)).includes('blocks/SK-901'));
  await page.goBack();
  await says(page, 'area', '');
  await tabTo(page, (one) => one.testid === 'ground-map');
  await page.keyboard.press('Enter');
  await says(page, 'place', '126.25,43.25');
  await says(page, 'pick', 'blocks/SK-901');
  await page.keyboard.press('ArrowRight');
  await says(page, 'at', /^126\.[3-9]/);
  await page.keyboard.press('PageDown');
  await says(page, 'pick', /^zones\//);
  const zone = query(page).pick;
  await tabTo(page, (one) => one.testid === 'back-to-list');
  await page.keyboard.press('Enter');
  await page.waitForFunction((key) =>
    document.activeElement.closest('tr')?.dataset.key === key, zone);
  await page.keyboard.press('Enter');
  // Choosing leads to the facts.
  await page.waitForFunction(() => document.activeElement.id === 'map-chosen');
  await visitor.leave();
});

test('an edge that cannot be read is named, and takes the focus', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await open(visitor);
  await page.getByTestId('type-edges').click();
  await page.getByTestId('map-west').fill('127');
  await page.getByTestId('map-east').fill('126');
  await page.getByTestId('map-south').fill('43');
  await page.getByTestId('map-north').fill('43.5');
  await page.getByTestId('edges-use').click();
  await page.locator('#map-east-fault', { hasText: '东边须大于西边' }).waitFor();
  assert.equal((await focus(page)).id, 'map-east');
  await visitor.leave();
});

test('a collection that fails is named and comes when asked again', async () => {
  for (const english of [false, true]) {
    const visitor = await person(chrome, { english });
    const { page } = visitor;
    await page.route(serves('rights'), (route) => route.abort());
    await open(visitor, '?place=123.5,46.1');
    const note = page.getByTestId('map-failed');
    await note.getByText(english ? 'Not received: Mineral right.' : '没有取到：矿业权。').waitFor();
    await answered(page, 'unknown');
    await speaksClean(page);
    await page.unroute(serves('rights'));
    await page.getByTestId('map-retry').click();
    await note.waitFor({ state: 'detached' });
    await answered(page, 'free');
    await visitor.leave();
  }
});

test('further pages are followed by their path, whatever host they name', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  const links = [{ rel: 'next', href: 'https://other.example/ogc/collections/blocks/items?p=2' }];
  await page.route(serves('blocks'), (route) => {
    const second = route.request().url().endsWith('p=2');
    const one = { ...block, id: second ? 'SK-904' : 'SK-903' };
    return route.fulfill({ json: { features: [one], links: second ? [] : links } });
  });
  await open(visitor);
  const found = await keys(page);
  assert.ok(found.includes('blocks/SK-903') && found.includes('blocks/SK-904'));
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('an exchange without ground says what will stand here', async () => {
  const visitor = await person(chrome, { english: true });
  for (const name of collections) await answerWith(visitor.page, name, []);
  await visitor.go('/map');
  await visitor.page.getByTestId('empty').getByText('No lots, rights or plan layers yet').waitFor();
  await isBuilt(visitor.page);
  await visitor.leave();
});

test('it fits from a phone to a wall', async () => {
  for (const width of [320, 390, 2560]) {
    const viewport = { width, height: 844 };
    const visitor = await person(chrome, { viewport, english: width < 400 });
    await open(visitor, '?pick=blocks/SK-001');
    await fits(visitor.page);
    await visitor.leave();
  }
});

test('paper gets a still map and the list, and no buttons', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  await open(visitor, '?pick=blocks/SK-001');
  await page.emulateMedia({ media: 'print' });
  await page.locator('figure.map svg').waitFor();
  assert.equal(await page.getByTestId('ground-map').isVisible(), false);
  assert.equal(await page.getByTestId('ground-list').isVisible(), true);
  assert.equal(await page.locator('main .btn:visible').count(), 0);
  await visitor.leave();
});

test('the map weighs at most 150 KB, and no other page carries it', async () => {
  const visitor = await person(chrome);
  const { page } = visitor;
  const scripts = new Map();
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript) scripts.set(response.url(), response.body());
  });
  await page.goto('/lots');
  await settled(page);
  const others = new Set(scripts.keys());
  await open(visitor);
  let bytes = 0;
  for (const [url, body] of scripts) if (!others.has(url)) bytes += gzipSync(await body).length;
  assert.ok(bytes > 50_000, 'the map is a part of its own');
  assert.ok(bytes <= 150 * 1024, `${(bytes / 1024).toFixed(1)} KB`);
  console.log(`the map weighs ${(bytes / 1024).toFixed(1)} KB gzipped`);
  await visitor.leave();
});
