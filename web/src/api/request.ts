// One door to the server: every call ends as a value, a refusal that can be shown, or "offline".
// A call that changes something carries an idempotency key, so that a repeat cannot count twice.
import { randomHex } from '../core/random.ts';
import type { Problem } from '../wire/api.ts';

export type Answer<T> =
  { kind: 'ok'; value: T } | { kind: 'refusal'; problem: Problem } | { kind: 'offline' };

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const root = '/api/v1';
const patienceMs = 15_000;
let language: 'zh-CN' | 'en' = 'zh-CN';

/** The language in which refusals are worded from now on. */
export function speak(next: 'zh-CN' | 'en'): void {
  language = next;
}

export async function call<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
  const headers: Record<string, string> = { 'Accept-Language': language };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method === 'POST') headers['Idempotency-Key'] = randomHex(16);
  return ask<T>(root + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Reads what stands beside the API: an address of this server from its root. */
export function readFrom<T>(address: string): Promise<Answer<T>> {
  return ask<T>(address, { headers: { 'Accept-Language': language } });
}

/** Reads a whole file below the API as it is, waiting for as long as more of it keeps coming. */
export async function readBytes(path: string): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), patienceMs);
  try {
    const { signal } = stalled;
    const headers = { 'Accept-Language': language };
    const response = await fetch(root + path, { headers, credentials: 'same-origin', signal });
    if (!response.ok) return await answerOf(response);
    const parts: Array<Uint8Array<ArrayBuffer>> = [];
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      parts.push(part.value);
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), patienceMs);
    }
    return { kind: 'ok', value: new Uint8Array(await new Blob(parts).arrayBuffer()) };
  } catch {
    return { kind: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

async function ask<T>(address: string, request: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(address, {
      ...request,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    return { kind: 'offline' };
  }
  return answerOf<T>(response);
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  if (response.status === 204) return { kind: 'ok', value: undefined as T };
  let value: unknown;
  try {
    value = await response.json();
  } catch {
    // A proxy's page, or an answer cut off half-way: nothing was learnt.
    return { kind: 'offline' };
  }
  if (response.ok) return { kind: 'ok', value: value as T };
  return { kind: 'refusal', problem: problemOf(value, response.status) };
}

function problemOf(value: unknown, status: number): Problem {
  const known = typeof value === 'object' && value !== null ? (value as Partial<Problem>) : {};
  return {
    ...known,
    type: known.type ?? 'about:blank',
    status,
    code: known.code ?? `http.${status}`,
    message: known.message ?? `HTTP ${status}`,
  };
}

export function segment(id: string): string {
  return encodeURIComponent(id);
}

/** "?a=1&b=2" of the members that are set, or nothing. */
export function query(members: Record<string, string | number | undefined>): string {
  const set = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  if (set.length === 0) return '';
  return `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}`;
}
