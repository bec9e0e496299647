// The portal in English.
import { common, terms } from './i18n/en/common.ts';
import { portal, results } from './i18n/en/public.ts';
import { board } from './i18n/en/room.ts';
import { openPortal } from './portal.ts';

openPortal('en', { common, terms, portal, results, board });
