// The Chinese catalogue: it is the type that every other language must fill completely.
import { app, desk } from './zh/app.ts';
import { clauses, common, terms } from './zh/common.ts';
import { lot } from './zh/lot.ts';
import { map } from './zh/map.ts';
import { lots, portal, result, results, signIn, verify } from './zh/public.ts';
import { importing, registry } from './zh/registry.ts';
import { board, leaders, room, ticket } from './zh/room.ts';
import { announce, chart, keys, ladder, rules } from './zh/room_side.ts';

export const zh = {
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

export type Catalogue = typeof zh;
