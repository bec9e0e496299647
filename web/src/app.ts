// Composition: tokens and styles first, then the clock, the live channel, the router and the shell.
import './styles/all.ts';
import { createApp } from 'vue';
import AppShell from './AppShell.vue';
import { accountKnown } from './api/account.ts';
import { frameAreas, loadWords } from './i18n/catalogue.ts';
import { loadMinerals } from './i18n/figures.ts';
import { languageAt, speakLanguage } from './i18n/language.ts';
import { startLive } from './live/live.ts';
import { startTicker } from './live/ticker.ts';
import { restoreKeys } from './parts/keys.ts';
import { restoreTheme } from './parts/theme.ts';
import { router } from './router.ts';

restoreTheme();
restoreKeys();
startTicker();
void accountKnown();
startLive();
void loadMinerals();

const language = languageAt(location.pathname);
speakLanguage(language);
await loadWords(language, frameAreas);
createApp(AppShell).use(router).mount('#app');
