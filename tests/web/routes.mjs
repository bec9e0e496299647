// The pages that the router knows, with an address of each and somebody who may open it.
import { readFileSync } from 'node:fs';
import { read } from './acts.mjs';
import { accounts, call, person, someone } from './people.mjs';

export const router = readFileSync(new URL('../../web/src/router.ts', import.meta.url), 'utf8');

// Who may open which page: the router's lists of roles by their names.
const lists = new Map([...router.matchAll(/^const (\w+): readonly Role\[\] = \[([^\]]*)\]/gm)]
  .map(([, name, roles]) => [name, roles.match(/\w+/g)]));

/** Path and role of each row; no role where everybody may come. */
export const routes = [...router.matchAll(/^ {2}page\(\s*'([^']*)'(?:.|\n)*?\),$/gm)].map(
  ([row, path]) => {
    const list = /roles: (\w+)/.exec(row)?.[1];
    return { path, role: list === undefined ? undefined : lists.get(list)[0] };
  });

/** One of each thing that an address may name, where the exchange has such a thing. */
export async function thingsOf(chrome) {
  const { page, leave } = await person(chrome);
  const { sessions } = await read(page, '/api/v1/sessions');
  const { lots } = await read(page, '/api/v1/lots');
  const { rights } = await read(page, '/api/v1/registry/rights?limit=1');
  const { snapshots } = await read(page, '/api/v1/registry/snapshots');
  const { results } = await read(page, '/api/v1/results');
  await leave();
  const { page: desk } = await personOf(chrome, 'administrator', false);
  const { organisations } = await call(desk, '/organisations?state=verified');
  const report = await reportOf(desk);
  const live = sessions.find(({ phase }) => ['free', 'countdown'].includes(phase)) ?? sessions[0];
  return { session: live?.id, lot: lots[0]?.id, right: rights[0]?.id, snapshot: snapshots[0]?.id,
    result: results[0]?.session, organisation: organisations[0]?.id,
    report };
}

/** The digest of a report on a right: one that is kept, or one that is asked for now. */
async function reportOf(page) {
  const { rights } = await call(page, '/registry/rights?state=live&limit=100');
  const place = `/registry/rights/${rights.find((one) => one.area_m2 > 0)?.id}/assessments`;
  const { assessments = [] } = await call(page, place);
  if (assessments.length > 0) return assessments[0].digest;
  return (await call(page, place, { event: 'extend', plan: 'jilin-sandbox' })).digest;
}

/** An address of the route; what nobody has a name for is called "none". */
export function addressOf(path, things) {
  const byFolder = { results: things.result, lots: things.lot, rights: things.right,
    snapshots: things.snapshot, live: things.session, room: things.session,
    sessions: things.session, organisations: things.organisation, records: 'holder',
    reports: things.report, against: things.report, v: things.lot && '1',
    rules: 'B1', contradictions: 'K1', tables: 'T4' };
  const inPlan = path.replace('/:part/:row', '/quotas/output-coal').replace('/:part', '/quotas');
  const named = inPlan.replace('/:rest(.*)*', '/no-such-page').replaceAll(/(\w+)\/:\w+/g,
    (_, folder) => `${folder}/${byFolder[folder] ?? 'none'}`);
  return named || '/';
}

const people = new Map();

/** One person of each role and language, signed in once. Nothing moves for them but at once. */
export async function personOf(chrome, role, english) {
  const name = `${role} ${english}`;
  if (!people.has(name)) {
    const account = role === undefined ? undefined : accounts(role)[0];
    const options = { english, reducedMotion: 'reduce' };
    people.set(name, await (account === undefined ? person(chrome, options)
      : someone(chrome, account, options)));
  }
  return people.get(name);
}
