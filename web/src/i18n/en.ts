// The English catalogue: complete, because its type is the Chinese one.
import { app, desk } from './en/app.ts';
import { clauses, common, terms } from './en/common.ts';
import { lot } from './en/lot.ts';
import { map } from './en/map.ts';
import { lots, portal, result, results, signIn, verify } from './en/public.ts';
import { importing, registry } from './en/registry.ts';
import { board, leaders, room, ticket } from './en/room.ts';
import { announce, chart, keys, ladder, rules } from './en/room_side.ts';
import type { Catalogue } from './zh-CN.ts';

export const en: Catalogue = {
  common,
  terms,
  clauses,
  portal,
  lots,
  lot,
  map,
  results,
  result,
  verify,
  signIn,
  room,
  board,
  leaders,
  ticket,
  ladder,
  chart,
  rules,
  keys,
  announce,
  app,
  desk,
  registry,
  importing,
};
