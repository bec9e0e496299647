// What stands at the head of every printed sheet while a page is open: browsers that know the boxes
// in a sheet's margin print it there, with the number of the sheet. A style sheet made by script is
// no inline style: the page's policy lets it pass.
import { onScopeDispose, watchEffect } from 'vue';

/** A CSS string of plain words; what could end it is left out. */
function quoted(words: string): string {
  return `"${words.replaceAll(/["\\\n\r<>]/g, '')}"`;
}

export function useSheetHead(words: () => string | undefined): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  watchEffect(() => {
    const said = words();
    sheet.replaceSync(
      said === undefined
        ? ''
        : `@page { @top-left { content: ${quoted(said)}; font-size: 8pt; }
           @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }`,
    );
  });
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
