// A person without a mouse: everything here goes through the keyboard, and every stop on the way
// has to show where the focus is.
import assert from 'node:assert/strict';
import { focus, patience } from './acts.mjs';
import { settled } from './people.mjs';

/** How far a page may lie from its beginning to what is looked for, in presses of Tab. */
const far = 220;

/** The keyboard of a person's page; nothing of it clicks, and nothing sets the focus by script. */
export function typist({ page, go }) {
  const press = (key) => page.keyboard.press(key);

  /** Tabs until the focus is on what `wanted` describes; backwards with `key`. */
  async function reach(wanted, key = 'Tab') {
    const is = typeof wanted === 'function' ? wanted
      : (now) => Object.entries(wanted).every(([name, value]) => now[name] === value);
    for (let presses = 0; presses < far; ++presses) {
      const now = await focus(page);
      if (now.tag !== 'BODY') {
        // What a page itself gave the focus to, its heading or a note, is where one reads anyway.
        assert.ok(now.seen || presses === 0, `nothing shows the focus on ${JSON.stringify(now)}`);
        if (is(now)) return;
      }
      await press(key);
    }
    return assert.fail(`${key} never came to ${JSON.stringify(wanted)} on ${page.url()}`);
  }

  /** Comes to it and presses the key that works it. */
  async function use(wanted, key = 'Enter') {
    await reach(wanted);
    await press(key);
  }

  /** Comes to the field of this id and types over what stands in it. */
  async function fill(id, words) {
    await reach({ id });
    await press('Control+a');
    await page.keyboard.type(words);
  }

  /** Comes to the choice of this id and goes down it as far as this value. */
  async function choose(id, value) {
    await reach({ id });
    const now = () => page.evaluate(() => document.activeElement.value);
    for (let presses = 0; await now() !== value; ++presses) {
      assert.ok(presses < 80, `${id} never came to ${value}`);
      await press('ArrowDown');
    }
  }

  /** Opens an address, as it is typed into the browser's own line. */
  async function open(path) {
    await go(path);
    await settled(page);
  }

  /** Waits until the page says it. */
  const hears = (testid, more = '') =>
    page.locator(`[data-testid=${testid}]${more}`).first().waitFor(patience);

  return { page, press, reach, use, fill, choose, open, hears };
}
