// The Chinese catalogue: it is the type that every other language must fill completely.
import { app, desk } from './zh/app.ts';
import { clauses, common, terms } from './zh/common.ts';
import { lot, lots, portal, result, results, signIn, verify } from './zh/public.ts';
import { announce, board, chart, keys, ladder, leaders, room, rules, ticket } from './zh/room.ts';

export const zh = {
  common, terms, clauses, portal, lots, lot, results, result, verify, signIn, room, board, leaders,
  ticket, ladder, chart, rules, keys, announce, app, desk,
};

export type Catalogue = typeof zh;
