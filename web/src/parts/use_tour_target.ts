// Finds what a step points at as soon as the page has it, frames it and brings it into sight. Pages
// draw themselves again and again: the frame moves with them.
import { onScopeDispose, shallowRef, watch } from 'vue';

const patienceMs = 8_000;
const frame = 'data-tour-here';

export function useTourTarget(selector: () => string, place: () => string) {
  const target = shallowRef<HTMLElement>();
  /** It has been waited for long enough to say that it is not there. */
  const sought = shallowRef(false);
  let timer = 0;

  function drop(): void {
    target.value?.removeAttribute(frame);
    target.value = undefined;
  }

  function look(): void {
    if (target.value?.isConnected && target.value.matches(selector())) return;
    drop();
    const found = document.querySelector<HTMLElement>(selector());
    if (found === null) return;
    found.setAttribute(frame, '');
    target.value = found;
    found.scrollIntoView({ block: 'center' });
  }

  function begin(): void {
    drop();
    sought.value = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => (sought.value = true), patienceMs);
    look();
  }

  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  watch([selector, place], begin, { immediate: true, flush: 'post' });
  onScopeDispose(() => {
    observer.disconnect();
    clearTimeout(timer);
    drop();
  });
  return { target, sought };
}
