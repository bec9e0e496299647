// Whether a value fits a schema: the part of JSON Schema that the schemas of a record use. The
// build stops at any other keyword, see tools/generate-types.mjs.
import { instantText, msOf } from '../instant.ts';

export interface Schema {
  $ref?: string;
  definitions?: Record<string, Schema>;
  type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';
  enum?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: false;
  items?: Schema;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const known = patterns.get(text);
  if (known !== undefined) return known;
  const pattern = new RegExp(text, 'u');
  patterns.set(text, pattern);
  return pattern;
}

// What no text of the exchange holds: half a surrogate pair, and U+0000.
const unstorable = /[\0\p{Surrogate}]/u;

function textFits(schema: Schema, value: string): boolean {
  const length = [...value].length;
  return (
    !unstorable.test(value) &&
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? Infinity) &&
    (schema.pattern === undefined || patternOf(schema.pattern).test(value))
  );
}

function numberFits(schema: Schema, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}

function objectFits(schema: Schema, value: object, root: Schema): boolean {
  const { properties = {}, required = [] } = schema;
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, member]) => {
    if (Object.hasOwn(properties, name)) return fits(properties[name] ?? {}, member, root);
    return schema.additionalProperties !== false;
  });
}

function typeFits(schema: Schema, value: unknown, root: Schema): boolean {
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && textFits(schema, value);
    case 'integer':
      return typeof value === 'number' && numberFits(schema, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'array':
      return (
        Array.isArray(value) &&
        value.length <= (schema.maxItems ?? Infinity) &&
        value.every((one) => fits(schema.items ?? {}, one, root))
      );
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        objectFits(schema, value, root)
      );
    default:
      return typeof value !== 'object' || value === null || objectFits(schema, value, root);
  }
}

/** Whether a text is an instant that exists, from 1970 on: there is no 30th of February. */
export function isInstant(text: string): boolean {
  const ms = msOf(text);
  return text >= '1970' && !Number.isNaN(ms) && instantText(ms) === text;
}

// What a pattern cannot say of the definitions that stand for a time.
const exists: Record<string, (text: string) => boolean> = {
  instant: isInstant,
  date: (text) => isInstant(`${text}T00:00:00.000+08:00`),
};

function namedFits(name: string, value: unknown, root: Schema): boolean {
  const named = root.definitions?.[name];
  if (named === undefined || !fits(named, value, root)) return false;
  return exists[name]?.(value as string) ?? true;
}

/** Whether the value fits; `root` holds the definitions that the schema refers to. */
export function fits(schema: Schema, value: unknown, root: Schema = schema): boolean {
  if (schema.$ref !== undefined) {
    return namedFits(schema.$ref.replace('#/definitions/', ''), value, root);
  }
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) return false;
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => fits(one, value, root))) {
    return false;
  }
  const choices = schema.oneOf?.filter((one) => fits(one, value, root)).length ?? 1;
  return choices === 1 && typeFits(schema, value, root);
}
