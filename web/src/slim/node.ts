// The picture of a part as data: what a compiled template builds on every drawing. Two pictures are
// compared by patch.ts. The functions are named and called as the compiler calls Vue's own.
import { isRef } from '@vue/reactivity';
import type { Part, PartKind } from './part.ts';

export const Text = Symbol('text');
export const Comment = Symbol('comment');
export const Fragment = Symbol('fragment');

export type Kind = string | symbol | PartKind;
export type Props = Record<string, unknown>;
export type Slot = (given?: Props) => Array<VNode | null>;
export type Slots = Record<string, Slot | undefined>;

export interface Directive {
  created(element: Element, value: unknown, node: VNode): void;
  updated(element: Element, value: unknown, node: VNode): void;
}

export interface VNode {
  kind: Kind;
  props: Props | null;
  key: unknown;
  /** Text of an element or a text; nodes of an element or fragment. */
  children: string | VNode[] | null;
  /** Of a part only: what it puts into its slots. */
  slots: Slots | null;
  /** The part whose template this stands in: it owns the ref and the scope of the styles. */
  owner: Part | undefined;
  directives: Array<[Directive, unknown]>;
  /** What stands in the document: of a fragment the anchors at its ends. */
  el: Node | undefined;
  end: Node | undefined;
  part: Part | undefined;
}

let drawing: Part | undefined;

/** Draws as `part`: what is made meanwhile belongs to its template. */
export function drawAs<T>(part: Part | undefined, draw: () => T): T {
  const before = drawing;
  drawing = part;
  try {
    return draw();
  } finally {
    drawing = before;
  }
}

export function openBlock(): void {
  // Blocks spare Vue the comparison of what cannot change; pages this small compare everything.
}

export function createVNode(kind: Kind, props?: Props | null, inside?: unknown): VNode {
  const isPart = typeof kind === 'object';
  const slots = typeof inside === 'function' ? { default: inside } : inside;
  return {
    kind,
    props: tidied(props ?? null),
    key: props?.['key'],
    children: isPart ? null : childrenOf(inside),
    slots: isPart ? ((slots ?? null) as Slots | null) : null,
    owner: drawing,
    directives: [],
    el: undefined,
    end: undefined,
    part: undefined,
  };
}

function childrenOf(inside: unknown): string | VNode[] | null {
  if (Array.isArray(inside)) return inside as VNode[];
  return inside === null || inside === undefined ? null : String(inside);
}

function tidied(props: Props | null): Props | null {
  if (props === null) return null;
  const { class: classes, style } = props;
  const fine = (typeof classes === 'string' || !classes) && (typeof style === 'string' || !style);
  if (fine) return props;
  return { ...props, class: normalizeClass(classes), style: normalizeStyle(style) };
}

export function createTextVNode(text = ' '): VNode {
  return createVNode(Text, null, text);
}

export function createCommentVNode(text = ''): VNode {
  return createVNode(Comment, null, text);
}

/** A node made once and drawn again: the second drawing needs places of its own. */
export function copyOf(node: VNode): VNode {
  const children = Array.isArray(node.children) ? [...node.children] : node.children;
  return { ...node, children, el: undefined, end: undefined, part: undefined };
}

export function renderList<T>(
  list: Iterable<T> | number | undefined | null,
  draw: (one: T, index: number) => VNode,
): VNode[] {
  if (typeof list === 'number')
    return Array.from({ length: list }, (_, i) => draw((i + 1) as T, i));
  return Array.from(list ?? [], draw);
}

/** What a slot draws, drawn for the part that filled it. */
export function withCtx(draw: (...given: never[]) => unknown): (...given: never[]) => unknown {
  const owner = drawing;
  return (...given) => drawAs(owner, () => draw(...given));
}

export function renderSlot(
  slots: Slots,
  name: string,
  given: Props = {},
  otherwise?: () => VNode[],
): VNode {
  const inside = slots[name]?.(given) ?? otherwise?.() ?? [];
  return createVNode(Fragment, { key: given['key'] ?? `_${name}` }, inside);
}

export function withDirectives(node: VNode, list: Array<[Directive, unknown?]>): VNode {
  node.directives = list.map(([directive, value]) => [directive, value]);
  return node;
}

/** A part by a value that may change: `<component :is>`. */
export function resolveDynamicComponent(kind: Kind): Kind {
  return kind;
}

export function normalizeClass(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(normalizeClass).filter(Boolean).join(' ');
  const all = Object.entries(value ?? {});
  return all.flatMap(([name, on]) => (on ? [name] : [])).join(' ');
}

export function normalizeStyle(value: unknown): unknown {
  return Array.isArray(value) ? Object.assign({}, ...value.map(normalizeStyle)) : value;
}

/** Later props win; classes, styles and listeners come together. */
export function mergeProps(...all: Array<Props | null>): Props {
  const merged: Props = {};
  for (const [name, value] of all.flatMap((props) => Object.entries(props ?? {}))) {
    const before = merged[name];
    if (before === undefined || value === before) merged[name] = value;
    else if (name === 'class') merged[name] = normalizeClass([before, value]);
    else if (name === 'style') merged[name] = normalizeStyle([before, value]);
    else if (/^on[^a-z]/.test(name)) merged[name] = [before, value].flat();
    else merged[name] = value;
  }
  return merged;
}

export function toDisplayString(value: unknown): string {
  const plain = isRef(value) ? value.value : value;
  return plain === null || plain === undefined ? '' : String(plain);
}
