// Finds what a step points at as soon as the page has it, frames it and brings it into sight. Pages
// draw themselves again and again: the frame moves with them.
import { onScopeDispose, shallowRef, watch } from 'vue';

const patienceMs = 8_000;
// A page that has just been opened goes to its top, and grows: the place is brought into sight
// again until it stays there, or somebody scrolls.
const settlingMs = [100, 300, 700, 1_500];
const frame = 'data-tour-here';

export function useTourTarget(selector: () => string, place: () => string) {
  const target = shallowRef<HTMLElement>();
  /** It has been waited for long enough to say that it is not there. */
  const sought = shallowRef(false);
  let timer = 0;
  let settling: number[] = [];

  function drop(): void {
    target.value?.removeAttribute(frame);
    target.value = undefined;
  }

  function bringIntoSight(): void {
    const box = target.value?.getBoundingClientRect();
    if (box === undefined || (box.top >= 0 && box.top < innerHeight * 0.6)) return;
    // Of what is taller than the page one reads the beginning.
    const block = box.height > innerHeight * 0.5 ? 'start' : 'center';
    target.value?.scrollIntoView({ block });
  }

  function stay(): void {
    settling.forEach(clearTimeout);
    settling = [];
  }

  function look(): void {
    if (target.value?.isConnected && target.value.matches(selector())) return;
    drop();
    const found = document.querySelector<HTMLElement>(selector());
    if (found === null) return;
    found.setAttribute(frame, '');
    target.value = found;
    bringIntoSight();
    stay();
    settling = settlingMs.map((ms) => window.setTimeout(bringIntoSight, ms));
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
  const byHand = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
  byHand.forEach((kind) => window.addEventListener(kind, stay, { passive: true }));
  onScopeDispose(() => {
    byHand.forEach((kind) => window.removeEventListener(kind, stay));
    stay();
    observer.disconnect();
    clearTimeout(timer);
    drop();
  });
  return { target, sought };
}
