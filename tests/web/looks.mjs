// What a page may not look like, asked of the page that is open: words of the other language, the
// innards of a program in place of words, sideways scrolling.
import assert from 'node:assert/strict';

/**
 * Words that do not belong on the page in its language. A passage that says its own language (lang)
 * is judged by that one; code, addresses and keys speak no language. 示例 is the mark that every
 * invented name carries in either language.
 */
export function slips(page) {
  return page.evaluate(() => {
    const found = [];
    const machine = 'code, pre, kbd, .code, script, style, textarea, [data-speech=none]';
    const raw = /\bundefined\b|\bNaN\b|\[object|\b[a-z]+(?:\.[a-z]+)*[._][a-z]+(?:_[a-z]+)*\b/;
    const isName = /\b[\w-]+\.(?:json|jsonl|pem|cn|md)\b|demo-accounts/;
    const check = (said, element, where) => {
      const words = said.trim();
      if (words === '') return;
      const speech = element.closest('[lang]')?.lang ?? '';
      const bad =
        (speech === 'en' && /\p{Script=Han}/u.test(words.replaceAll('示例', ''))) ||
        (speech !== 'en' && /(?:\b[A-Za-z]{2,}\b[ ,]+){3}/.test(words)) ||
        (raw.test(words) && !isName.test(words));
      if (bad) found.push(`${where} (${speech}): ${words.slice(0, 80)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent.closest(machine) || parent.getClientRects().length === 0) continue;
      check(walker.currentNode.data, parent, parent.tagName);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        if (!element.closest(machine)) check(element.getAttribute(name) ?? '', element, name);
      }
    }
    check(document.title, document.documentElement, 'document.title');
    return found;
  });
}

/** Asserts that a page speaks its language and nothing else. */
export async function speaksClean(page) {
  assert.deepEqual(await slips(page), [], page.url());
}

/** Asserts that nothing makes the page scroll sideways; names what sticks out. */
export async function fits(page) {
  const out = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > width + 1);
    const seen = wide.slice(0, 5).map((one) => `${one.tagName}.${one.className}`);
    return [`${document.documentElement.scrollWidth} px on ${width} px`, ...seen];
  });
  assert.deepEqual(out, [], page.url());
}

/**
 * Asserts what a page owes to those who do not see it: one first heading and none skipped, a title
 * of its own, a name on every field, button, link, table and group, and no id given twice.
 */
export async function isBuilt(page) {
  const faults = await page.evaluate(() => {
    const found = [];
    const shown = (one) => one.getClientRects().length > 0 && !one.closest('dialog:not([open])');
    const all = (what) => [...document.querySelectorAll(what)].filter(shown);
    const name = (one) => `${one.tagName.toLowerCase()}#${one.id}.${one.className}`;
    if (all('h1').length !== 1) found.push(`${all('h1').length} first headings`);
    let depth = 0;
    for (const one of all('h1, h2, h3, h4')) {
      const level = Number(one.tagName[1]);
      if (level > depth + 1) found.push(`h${depth} is followed by ${name(one)}`);
      depth = level;
    }
    if (!/^.+ · Adit$/.test(document.title)) found.push(`title: ${document.title}`);
    const called = (one) => one.ariaLabel ||
      (one.getAttribute('aria-labelledby') ?? '').split(' ').some(
        (id) => document.getElementById(id)?.textContent.trim());
    for (const one of all('input:not([type=file]), select, textarea')) {
      if (!called(one) && one.labels.length === 0) found.push(`no label: ${name(one)}`);
    }
    for (const one of all('a[href], button')) {
      if (!called(one) && one.textContent.trim() === '') found.push(`no words: ${name(one)}`);
    }
    for (const one of all('table')) {
      const caption = one.caption?.textContent.trim();
      if (!called(one) && !caption) found.push(`no caption: ${name(one)}`);
      const heads = [...one.querySelectorAll('thead th')];
      if (heads.some((head) => head.scope !== 'col')) found.push(`no scope: ${name(one)}`);
    }
    for (const one of all('nav, [role=group]')) {
      if (!called(one)) found.push(`no name: ${name(one)}`);
    }
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    return [...found, ...twice.map((id) => `twice: ${id}`)];
  });
  assert.deepEqual(faults, [], page.url());
}
