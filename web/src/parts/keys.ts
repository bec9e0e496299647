// Single keys: they act only when nobody is typing, no modifier is held, and they are not switched
// off. A page claims keys while it is on screen.
import { onMounted, onScopeDispose, shallowRef } from 'vue';

const storeKey = 'adit.keys';
const on = shallowRef(true);

export const singleKeys = on;

export function switchSingleKeys(next: boolean): void {
  on.value = next;
  try {
    localStorage.setItem(storeKey, next ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function restoreKeys(): void {
  try {
    on.value = localStorage.getItem(storeKey) !== 'off';
  } catch {
    on.value = true;
  }
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Calls back for single keys; the answer true means that the key was used up. */
export function useKeys(take: (key: string, event: KeyboardEvent) => boolean): void {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const single = event.key.length === 1;
    if (single && (!on.value || isTyping(event.target))) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (take(event.key, event)) event.preventDefault();
  }
  onMounted(() => document.addEventListener('keydown', pressed));
  onScopeDispose(() => document.removeEventListener('keydown', pressed));
}
