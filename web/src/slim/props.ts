// The attributes, properties and listeners of an element. Styles go through the object model, never
// through the attribute: the page's policy lets nobody write one.
import type { Props } from './node.ts';

export const svgSpace = 'http://www.w3.org/2000/svg';
const ours = new Set(['key', 'ref', 'ref_key', 'ref_for']);

type Listener = (event: Event) => unknown;
interface Ear {
  (event: Event): void;
  listeners: unknown;
  since: number;
}
const ears = new WeakMap<Element, Map<string, Ear>>();

/** Brings an element from one set of props to the next. */
export function patchProps(element: Element, before: Props | null, now: Props | null): void {
  for (const name of Object.keys(before ?? {})) {
    if (now?.[name] === undefined) put(element, name, before?.[name], undefined);
  }
  for (const [name, value] of Object.entries(now ?? {})) {
    const same = value === before?.[name] && name !== 'value';
    if (!same) put(element, name, before?.[name], value);
  }
}

function put(element: Element, name: string, before: unknown, now: unknown): void {
  if (ours.has(name) || name.startsWith('onUpdate:')) return;
  if (/^on[^a-z]/.test(name)) listen(element, name.slice(2).toLowerCase(), now);
  else if (name === 'style') restyle(element as HTMLElement, before, now);
  else if (name === 'class') putAttribute(element, name, now || undefined);
  else if (isProperty(element, name, now)) setProperty(element as HTMLInputElement, name, now);
  else putAttribute(element, name, now);
}

// What a person can change by hand, and what is either on or off, are properties.
function isProperty(element: Element, name: string, now: unknown): boolean {
  if (element.namespaceURI === svgSpace || !(name in element)) return false;
  if (name === 'value') return !element.tagName.includes('-');
  const isSwitch = typeof (element as unknown as Props)[name] === 'boolean';
  return isSwitch && (now === '' || now === undefined || typeof now === 'boolean');
}

function setProperty(element: HTMLInputElement, name: string, now: unknown): void {
  if (name !== 'value') {
    (element as unknown as Props)[name] = now === '' || now === true;
    return;
  }
  const text = now === undefined || now === null ? '' : String(now);
  if (element.value !== text) element.value = text;
  if (now === undefined || now === null) element.removeAttribute('value');
}

function putAttribute(element: Element, name: string, now: unknown): void {
  if (now === undefined || now === null) element.removeAttribute(name);
  else element.setAttribute(name, String(now));
}

function restyle(element: HTMLElement, before: unknown, now: unknown): void {
  if (typeof now === 'string') {
    element.style.cssText = now;
    return;
  }
  const [old, wanted] = [before, now].map((one) => (typeof one === 'object' && one ? one : {}));
  for (const name of Object.keys({ ...old, ...wanted })) {
    const value = (wanted as Props)[name];
    const text = value === undefined || value === null ? '' : String(value);
    if (name.startsWith('--')) element.style.setProperty(name, text);
    else (element.style as unknown as Props)[name] = text;
  }
}

// One ear for each event, so that a new listener needs no new registration. An event that began
// before the ear was put on is none of its business: a press that made this element appear, and
// now bubbles up to it.
function listen(element: Element, event: string, now: unknown): void {
  const own = ears.get(element) ?? new Map<string, Ear>();
  ears.set(element, own);
  const ear = own.get(event);
  if (ear !== undefined) {
    ear.listeners = now;
    return;
  }
  if (now === undefined || now === null) return;
  const fresh: Ear = Object.assign(
    (happened: Event) => {
      if (happened.timeStamp < fresh.since) return;
      for (const hear of [fresh.listeners].flat()) (hear as Listener | undefined)?.(happened);
    },
    { listeners: now, since: performance.now() },
  );
  own.set(event, fresh);
  element.addEventListener(event, fresh);
}
