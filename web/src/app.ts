// Composition: tokens and styles first, then the clock, the live channel, the router and the shell.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/badges.css';
import './styles/data.css';
import './styles/print.css';
import { createApp } from 'vue';
import AppShell from './AppShell.vue';
import { accountKnown } from './api/account.ts';
import { loadMinerals } from './i18n/figures.ts';
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
createApp(AppShell).use(router).mount('#app');
