// The portal in Chinese.
import { common, terms } from './i18n/zh/common.ts';
import { portal, results } from './i18n/zh/public.ts';
import { board } from './i18n/zh/room.ts';
import { openPortal } from './portal.ts';

openPortal('zh-CN', { common, terms, portal, results, board });
