// A part that is on the page: its props, its scope of watchers, and the picture that it draws anew
// whenever something that it read has changed.
import {
  EffectScope,
  ReactiveEffect,
  type Ref,
  shallowReactive,
  shallowRef,
  toRaw,
} from '@vue/reactivity';
import { type Props, type Slots, type VNode, copyOf, drawAs, mergeProps } from './node.ts';
import { type Place, firstOf, lastOf, patch } from './patch.ts';
import { type Job, forget, guarded, queue, queueAfter } from './queue.ts';

/** What the compiler makes of a single-file component. */
export interface PartKind {
  props?: string[] | Record<string, PropKind>;
  emits?: string[] | Record<string, unknown>;
  __scopeId?: string;
  setup(props: Props, context: Context): (context: Drawn, cache: unknown[]) => VNode;
}
type PropKind = { type?: unknown; default?: unknown } | unknown[] | null;

interface Context {
  attrs: Props;
  slots: Slots;
  emit: (event: string, ...given: unknown[]) => void;
  expose: (open?: Props) => void;
}
/** What a template reads by itself, besides what setup() has closed over. */
interface Drawn {
  $attrs: Props;
  $slots: Slots;
  $emit: Context['emit'];
}

export interface Part {
  kind: PartKind;
  node: VNode;
  parent: Part | undefined;
  tree: VNode | undefined;
  order: number;
  props: Props;
  attrs: Props;
  slots: Slots;
  refs: { get(name: string): Ref<unknown>; set(name: string, value: unknown): void };
  exposed: Props | undefined;
  scope: EffectScope;
  effect: ReactiveEffect<VNode>;
  draw: Job;
  must: boolean;
}

let started = 0;
let current: Part | undefined;

/** The part whose setup() is running. */
export function currentPart(): Part | undefined {
  return current;
}

export function mountPart(node: VNode, kind: PartKind, place: Place): void {
  const part = {
    kind,
    node,
    parent: place.part,
    order: ++started * 2,
    props: shallowReactive({}),
    attrs: {},
    slots: {},
    refs: ownRefs(),
    scope: new EffectScope(true),
    must: true,
  } as unknown as Part;
  node.part = part;
  take(part, node);
  const render = part.scope.run(() => setUp(part)) ?? (() => copyOf(node));
  const drawn: Drawn = {
    get $attrs() {
      return part.attrs;
    },
    get $slots() {
      return part.slots;
    },
    $emit: (event, ...given) => emit(part, event, given),
  };
  const cache: unknown[] = [];
  part.scope.run(() => {
    part.effect = new ReactiveEffect(() => drawAs(part, () => render(drawn, cache)));
  });
  part.draw = Object.assign(() => redraw(part), { order: part.order + 1 });
  part.effect.scheduler = () => queue(part.draw);
  drawFirst(part, place);
}

function drawFirst(part: Part, place: Place): void {
  part.must = false;
  part.tree = picture(part);
  patch(undefined, part.tree, { ...place, part });
}

function redraw(part: Part): void {
  const before = part.tree as VNode;
  if (!part.must && !part.effect.dirty) return;
  part.must = false;
  const parent = firstOf(before).parentNode as Node;
  part.tree = picture(part);
  patch(before, part.tree, { parent, next: lastOf(before).nextSibling, part });
}

// What was given and is no prop of the part falls through to the root of its picture.
function picture(part: Part): VNode {
  const root = part.effect.run();
  if (Object.keys(part.attrs).length === 0) return root;
  return { ...copyOf(root), props: mergeProps(root.props, part.attrs) };
}

/** The node above was drawn anew: takes what it gives now, and draws if that makes a difference. */
export function updatePart(part: Part, now: VNode): void {
  part.node = now;
  const slotsChanged = now.slots !== null && (now.slots as { _?: unknown })['_'] !== 1;
  const attrsBefore = part.attrs;
  take(part, now);
  const attrsChanged = !isEqual(attrsBefore, part.attrs);
  if (slotsChanged || attrsChanged) part.must = true;
  forget(part.draw);
  redraw(part);
}

function isEqual(a: Props, b: Props): boolean {
  const names = Object.keys({ ...a, ...b });
  return names.every((name) => a[name] === b[name]);
}

/** Ends its watchers and drawings; its picture is taken away by whoever calls. */
export function unmountPart(part: Part): void {
  part.scope.stop();
  forget(part.draw);
}

function setUp(part: Part): ReturnType<PartKind['setup']> {
  const before = current;
  current = part;
  try {
    return part.kind.setup(part.props, {
      attrs: part.attrs,
      slots: part.slots,
      emit: (event, ...given) => emit(part, event, given),
      expose: (open) => (part.exposed = open),
    });
  } finally {
    current = before;
  }
}

function emit(part: Part, event: string, given: unknown[]): void {
  const name = `on${event.charAt(0).toUpperCase()}${event.slice(1)}`;
  for (const hear of [part.node.props?.[name]].flat()) {
    (hear as ((...given: unknown[]) => void) | undefined)?.(...given);
  }
}

// Sorts what a node gives into the part's props, attributes and slots.
function take(part: Part, node: VNode): void {
  const wanted = propKinds(part.kind);
  const events = [
    ...(Array.isArray(part.kind.emits) ? part.kind.emits : Object.keys(part.kind.emits ?? {})),
  ];
  const heard = new Set(events.map((one) => `on${one.charAt(0).toUpperCase()}${one.slice(1)}`));
  const given: Props = {};
  const attrs: Props = {};
  for (const [name, value] of Object.entries(node.props ?? {})) {
    const prop = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (wanted.has(prop)) given[prop] = value;
    else if (!/^(?:key|ref|ref_key|ref_for)$/.test(name) && !heard.has(name)) attrs[name] = value;
  }
  for (const [name, kind] of wanted) {
    const value = propValue(given[name], kind);
    if (toRaw(part.props)[name] !== value || !(name in toRaw(part.props))) part.props[name] = value;
  }
  part.attrs = attrs;
  Object.keys(part.slots).forEach((name) => delete part.slots[name]);
  Object.assign(part.slots, node.slots);
}

function propKinds(kind: PartKind): Map<string, PropKind> {
  const { props = [] } = kind;
  return new Map(Array.isArray(props) ? props.map((name) => [name, null]) : Object.entries(props));
}

function propValue(given: unknown, kind: PropKind): unknown {
  const { type, default: otherwise } =
    kind !== null && !Array.isArray(kind) ? kind : { type: kind, default: undefined };
  const isSwitch = [type].flat().includes(Boolean);
  if (given === undefined) {
    if (otherwise === undefined) return isSwitch ? false : undefined;
    return typeof otherwise === 'function' && type !== Function ? otherwise() : otherwise;
  }
  return isSwitch && given === '' ? true : given;
}

function ownRefs(): Part['refs'] {
  const known = new Map<string, Ref<unknown>>();
  const get = (name: string) => {
    const ref = known.get(name) ?? shallowRef<unknown>(null);
    known.set(name, ref);
    return ref;
  };
  return { get, set: (name, value) => (get(name).value = value) };
}

/** Calls back when the part that is being set up stands on the page. */
export function onMounted(act: () => void): void {
  queueAfter(() => guarded(act));
}
