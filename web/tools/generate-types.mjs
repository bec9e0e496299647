// Writes src/wire/generated/: types.ts with one TypeScript type for each request, reply, frame and
// document schema, so that the pages cannot disagree with what the server checks; minerals.ts with
// the plan's names of minerals; and record_schemas.ts with the schemas of a session's record, for
// core/record/shape.ts. Definitions of one name and one shape become one type; the same name with
// another shape gets its file's name in front. Only the keywords that the schemas are allowed to
// use are understood; anything else stops the build.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(here, '../../schemas');
const plans = join(here, '../../deploy/plans');
const target = join(here, '../src/wire/generated');
const folders = { requests: 'Request', replies: 'Reply', frames: 'Frame', documents: 'Document' };

const pascal = (name) =>
  name
    .split(/[-_]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** Names given so far, with the text that each stands for. */
const given = new Map();

function claim(name, fallback, text) {
  if (!given.has(name) || given.get(name) === text) {
    given.set(name, text);
    return name;
  }
  if (given.has(fallback) && given.get(fallback) !== text) {
    throw new Error(`two shapes for ${fallback}`);
  }
  given.set(fallback, text);
  return fallback;
}

/** The TypeScript text of one schema; `refer` turns a local reference into a type's name. */
function text(schema, refer, indent = '') {
  if (schema.$ref !== undefined) return refer(schema.$ref.replace('#/definitions/', ''));
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return choices.map((one) => text(one, refer, indent)).join(' | ');
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return array(schema, refer, indent);
    case 'object':
    case undefined:
      return object(schema, refer, indent);
    default:
      throw new Error(`a type that no page understands: ${JSON.stringify(schema.type)}`);
  }
}

function array(schema, refer, indent) {
  const item = schema.items === undefined ? 'unknown' : text(schema.items, refer, indent);
  return /[|{]/.test(item) ? `Array<${item}>` : `${item}[]`;
}

function object(schema, refer, indent) {
  if (schema.properties === undefined) {
    return schema.additionalProperties === false
      ? 'Record<string, never>'
      : 'Record<string, unknown>';
  }
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties).map(([key, value]) => {
    const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? key : JSON.stringify(key);
    const mark = required.has(key) ? '' : '?';
    return `${indent}  ${name}${mark}: ${text(value, refer, `${indent}  `)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** Gives every definition of one file a name, those it refers to first; none is `root`'s own. */
function definitions(file, root, schema) {
  const names = new Map();
  const refer = (name) => {
    if (!names.has(name)) {
      const definition = schema.definitions?.[name];
      if (definition === undefined) throw new Error(`${file}: no definition ${name}`);
      names.set(name, pascal(name));
      const apart = pascal(`${file}-${name}`);
      const fallback = apart === root ? `${apart}Part` : apart;
      names.set(name, claim(pascal(name), fallback, text(definition, refer)));
    }
    return names.get(name);
  };
  return refer;
}

function generate() {
  for (const [folder, suffix] of Object.entries(folders)) {
    const files = readdirSync(join(schemas, folder)).filter((f) => f.endsWith('.schema.json'));
    for (const file of files.sort()) {
      const name = file.replace('.schema.json', '');
      const schema = JSON.parse(readFileSync(join(schemas, folder, file), 'utf8'));
      const root = `${pascal(name)}${suffix}`;
      const refer = definitions(name, root, schema);
      const body = text(schema, refer);
      if (given.has(root)) throw new Error(`the name ${root} is taken`);
      given.set(root, body);
    }
  }
  const out = [...given].map(([name, body]) => `export type ${name} = ${body};\n`);
  write('types.ts', 'schemas/', out.join('\n'));
}

function write(file, source, body) {
  mkdirSync(target, { recursive: true });
  const head = `// Generated from ${source} by tools/generate-types.mjs; not to be edited.\n\n`;
  writeFileSync(join(target, file), head + body);
}

/** Every mineral that some plan edition names, in both languages. */
function generateMinerals() {
  const names = new Map();
  for (const edition of readdirSync(plans).sort()) {
    const file = join(plans, edition, 'minerals.json');
    for (const one of JSON.parse(readFileSync(file, 'utf8')).minerals) {
      names.set(one.id, [one.zh, one.en]);
    }
  }
  const rows = [...names].map(([id, pair]) => `  ${id}: ${JSON.stringify(pair)},\n`).join('');
  const type = 'Record<string, readonly [string, string]>';
  write('minerals.ts', 'deploy/plans/', `export const minerals: ${type} = {\n${rows}};\n`);
}

// What core/record/shape.ts understands; words for people are left out.
const shapeWords = new Set(
  (
    '$ref definitions type enum anyOf oneOf properties required additionalProperties items ' +
    'maxItems minLength maxLength pattern minimum maximum'
  ).split(' '),
);

/** A schema as that file reads it; a keyword that it does not know stops the build. */
function shape(file, schema) {
  const named = (all) =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [key, shape(file, one)]));
  const slim = {};
  for (const [word, value] of Object.entries(schema)) {
    if (word === 'title' || word === 'description') continue;
    if (!shapeWords.has(word)) throw new Error(`${file}: no page understands ${word}`);
    if (word === 'properties' || word === 'definitions') slim[word] = named(value);
    else if (word === 'items') slim[word] = shape(file, value);
    else if (word === 'anyOf' || word === 'oneOf') slim[word] = value.map((v) => shape(file, v));
    else slim[word] = value;
  }
  return slim;
}

/** The schemas of a record's header and of every kind of event in a session. */
function generateRecordSchemas() {
  const read = (file) => shape(file, JSON.parse(readFileSync(join(schemas, file), 'utf8')));
  const events = readdirSync(join(schemas, 'events')).filter((f) => f.startsWith('session.'));
  const bodies = Object.fromEntries(
    events.sort().map((f) => [f.replace('.schema.json', ''), read(`events/${f}`)]),
  );
  const header = read('documents/session-export.schema.json');
  const text =
    `import type { Schema } from '../../core/record/shape.ts';\n\n` +
    `export const headerSchema: Schema = ${JSON.stringify(header)};\n\n` +
    `export const bodySchemas: Record<string, Schema> = ${JSON.stringify(bodies)};\n`;
  write('record_schemas.ts', 'schemas/', text);
}

generate();
generateMinerals();
generateRecordSchemas();
