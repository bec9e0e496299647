// The English catalogue: complete, because its type is the Chinese one.
import { app, desk } from './en/app.ts';
import { clauses, common, terms } from './en/common.ts';
import { lot, lots, portal, result, results, signIn, verify } from './en/public.ts';
import { announce, board, chart, keys, ladder, leaders, room, rules, ticket } from './en/room.ts';
import type { Catalogue } from './zh-CN.ts';

export const en: Catalogue = {
  common, terms, clauses, portal, lots, lot, results, result, verify, signIn, room, board, leaders,
  ticket, ladder, chart, rules, keys, announce, app, desk,
};
