// A page may speak only from areas of words that come with it: what its files and all that they
// import speak from is held against what the router, or the portal, brings.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(file, 'utf8');

/** Which area holds which part of the catalogue. */
const areaOf = new Map(
  readdirSync(join(root, 'i18n/zh')).flatMap((file) =>
    [...read(join(root, 'i18n/zh', file)).matchAll(/^export const (\w+)/gm)].map(
      ([, part = '']): [string, string] => [part, basename(file, '.ts')],
    ),
  ),
);

const imported = /(?:from|import) '(\.[^']+\.(?:vue|ts))'|import\('(\.[^']+\.(?:vue|ts))'\)/g;

// The router and the catalogue lead to everything; what they bring is the question.
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || /router\.ts$|catalogue\.ts$|i18n\/(?:zh|en)\//.test(file)) return seen;
  seen.add(file);
  for (const [, plain, late] of read(file).matchAll(imported)) {
    reached(resolve(dirname(file), plain ?? late ?? ''), seen);
  }
  return seen;
}

function spoken(file: string): string[] {
  const parts = [...reached(file)].flatMap((one) =>
    [...read(one).matchAll(/\btext(?:\.value)?\.(\w+)/g)].map(([, part = '']) => part),
  );
  return [...new Set(parts)].filter((part) => areaOf.has(part));
}

const frame = ['common'];
const rows = [
  ...read(join(root, 'router.ts')).matchAll(
    /page\(\s*'([^']*)',\s*\(\) => import\('([^']+)'\)([\s\S]*?)\),\n/g,
  ),
].map(([, path = '', file = '', meta = '']) => ({
  path: path === '' ? '/' : path,
  file: join(root, file),
  words: /words: \[([^\]]*)\]/.exec(meta)?.[1]?.match(/\w+/g) ?? undefined,
  says: /words:/.test(meta),
}));

describe('the words of a page', () => {
  test('are looked for on every page', () => {
    expect(rows.length).toBe([...read(join(root, 'router.ts')).matchAll(/^  page\(/gm)].length);
    expect(areaOf.size).toBeGreaterThan(20);
  });

  test.each(rows.filter((row) => row.says))('of $path come with it', ({ file, words }) => {
    const brought = [...frame, ...(words ?? [])];
    const missing = spoken(file).filter((part) => !brought.includes(areaOf.get(part) ?? ''));
    expect(missing).toEqual([]);
  });

  test('of the frame come with the frame', () => {
    const parts = spoken(join(root, 'AppShell.vue'));
    expect(parts.filter((part) => !frame.includes(areaOf.get(part) ?? ''))).toEqual([]);
  });

  test('of the portal are those that its documents bring', () => {
    for (const language of ['zh', 'en']) {
      const entry = read(join(root, `portal_${language}.ts`));
      const brought = /openPortal\([^{]*\{([^}]*)\}/.exec(entry)?.[1]?.split(/\W+/) ?? [];
      expect(spoken(join(root, 'portal.ts')).filter((part) => !brought.includes(part))).toEqual([]);
    }
  });
});
