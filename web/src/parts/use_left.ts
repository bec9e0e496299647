// Whether a person has left a field, so that it may say what is wrong with it. While a pointer is
// held down it waits: a line that appeared now would push the button away from under the pointer,
// and the press would be lost.
import { shallowRef } from 'vue';

let held = false;
let waiting: Array<() => void> = [];

// The click follows the pointer's release at once, a timer only afterwards.
function release(): void {
  held = false;
  window.setTimeout(() => {
    waiting.forEach((say) => say());
    waiting = [];
  });
}

document.addEventListener('pointerdown', () => (held = true), true);
document.addEventListener('pointerup', release, true);
document.addEventListener('pointercancel', release, true);

export function useLeft() {
  const left = shallowRef(false);
  function leave(): void {
    const say = () => (left.value = true);
    if (held) waiting.push(say);
    else say();
  }
  return { left, leave };
}
