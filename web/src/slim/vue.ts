// What stands in for Vue on the portal: its reactivity as it is, and in place of its renderer the
// few hundred lines beside this one. They draw the same compiled templates, with what the public
// parts use of them and no more: no transitions, no async parts, no plugins. A template that asks
// for more does not build (decisions/0025).
import {
  type WatchCallback,
  type WatchHandle,
  type WatchOptions,
  type WatchSource,
  watch as observe,
} from '@vue/reactivity';
import { type Directive, type Kind, type VNode, createVNode } from './node.ts';
import { currentPart, type PartKind } from './part.ts';
import { patch } from './patch.ts';
import { type Job, queue } from './queue.ts';

export {
  computed,
  effectScope,
  isRef,
  onScopeDispose,
  reactive,
  ref,
  shallowReactive,
  shallowRef,
  unref,
} from '@vue/reactivity';
export {
  Fragment,
  createCommentVNode,
  createTextVNode,
  createVNode,
  mergeProps,
  normalizeClass,
  normalizeStyle,
  openBlock,
  renderList,
  renderSlot,
  resolveDynamicComponent,
  toDisplayString,
  withCtx,
  withDirectives,
} from './node.ts';
export { onMounted } from './part.ts';
export { nextTick } from './queue.ts';

export const createBlock = createVNode;
export const createElementBlock = createVNode;
export const createElementVNode = createVNode;

export function defineComponent(kind: PartKind): PartKind {
  return kind;
}

export function useTemplateRef(name: string): unknown {
  return currentPart()?.refs.get(name);
}

/** Watches as Vue does: the callback runs before the part draws, once for each turn. */
export function watch(
  source: WatchSource | WatchSource[] | object,
  act: WatchCallback | null,
  options: WatchOptions = {},
): WatchHandle {
  const order = currentPart()?.order ?? -1;
  const schedule = (job: () => void, first: boolean) => {
    if (first) job();
    else queue(Object.assign(job, { order }) as Job);
  };
  return observe(source, act, { ...options, scheduler: schedule } as WatchOptions);
}

export function watchEffect(act: () => void): WatchHandle {
  return watch(act, null);
}

const composing = new WeakSet<Element>();

/** `v-model` of a field of text. While a word is being composed, the field is left alone. */
export const vModelText: Directive = {
  created(element, value, node) {
    const field = element as HTMLInputElement;
    const tell = () => {
      if (composing.has(field)) return;
      (node.props?.['onUpdate:modelValue'] as (text: string) => void)(field.value);
    };
    field.addEventListener('input', tell);
    field.addEventListener('compositionstart', () => composing.add(field));
    field.addEventListener('compositionend', () => {
      composing.delete(field);
      tell();
    });
    field.value = String(value ?? '');
  },
  updated(element, value) {
    const field = element as HTMLInputElement;
    const text = String(value ?? '');
    if (field.value !== text && !composing.has(field)) field.value = text;
  },
};

const checks: Record<string, (event: Event) => boolean | void> = {
  prevent: (event) => event.preventDefault(),
  stop: (event) => event.stopPropagation(),
  self: (event) => event.target !== event.currentTarget,
};

/** A listener behind `.prevent`, `.stop` or `.self`. */
export function withModifiers(act: (event: Event) => unknown, names: string[]) {
  return (event: Event) => {
    for (const name of names) if (checks[name]?.(event) === true) return;
    act(event);
  };
}

/** Draws a part into the element that the selector finds, in place of what stands there. */
export function createApp(root: Kind): { mount(selector: string): void } {
  return {
    mount(selector) {
      const parent = document.querySelector(selector) as Element;
      parent.textContent = '';
      const node: VNode = createVNode(root);
      patch(undefined, node, { parent, next: null, part: undefined });
    },
  };
}
