// One timer for every clock on the page. It stands still while the page is hidden.
import { type Ref, shallowRef } from 'vue';

const everyMs = 100;
const now = shallowRef(performance.now());
let timer: number | undefined;

/** performance.now(), as of at most a tenth of a second ago. */
export const tick: Readonly<Ref<number>> = now;

function beat(): void {
  now.value = performance.now();
}

function run(): void {
  if (timer !== undefined) clearInterval(timer);
  timer = document.hidden ? undefined : window.setInterval(beat, everyMs);
  beat();
}

export function startTicker(): void {
  document.addEventListener('visibilitychange', run);
  run();
}
