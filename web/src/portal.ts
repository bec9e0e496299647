// The portal as a document of its own: without the router, without Vue's renderer, with no words
// but its own (decisions/0025). Inside the app the same page is one route among the others.
import './styles/all.ts';
import { createApp } from 'vue';
import { accountKnown } from './api/account.ts';
import type { Catalogue } from './i18n/zh-CN.ts';
import { type Language, adopt, speakLanguage } from './i18n/language.ts';
import { startLive } from './live/live.ts';
import { startTicker } from './live/ticker.ts';
import { restoreKeys } from './parts/keys.ts';
import { restoreTheme } from './parts/theme.ts';
import PortalShell from './PortalShell.vue';

/** The areas that the portal and its frame speak from. */
export type PortalWords = Pick<Catalogue, 'common' | 'terms' | 'portal' | 'results' | 'board'>;

export function openPortal(language: Language, words: PortalWords): void {
  restoreTheme();
  restoreKeys();
  startTicker();
  void accountKnown();
  adopt(language, words);
  speakLanguage(language);
  startLive();
  createApp(PortalShell).mount('#app');
}
