// What this device stores. A browser may have it switched off, and then says so by throwing at any
// touch: reading finds nothing, and writing fails, which whoever must not lose a thing has to say.
import type { Store } from './outbox.ts';

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Reads never throw; `setItem` throws where nothing can be kept. */
export const deviceStore: Store = {
  getItem(key) {
    try {
      return storage()?.getItem(key) ?? null;
    } catch {
      return null;
    }
  },
  setItem(key, value) {
    const there = storage();
    if (there === undefined) throw new Error('this device stores nothing');
    there.setItem(key, value);
  },
  removeItem(key) {
    try {
      storage()?.removeItem(key);
    } catch {
      // What could not be written need not be removed.
    }
  },
};

/** Whether something written stays; asked by writing. */
export function storeKeeps(): boolean {
  const key = 'adit.probe';
  try {
    deviceStore.setItem(key, key);
    const kept = deviceStore.getItem(key) === key;
    deviceStore.removeItem(key);
    return kept;
  } catch {
    return false;
  }
}

/** Keeps a choice if the device can; for choices whose loss does no harm. */
export function keepIfPossible(key: string, value: string | undefined): void {
  try {
    if (value === undefined) deviceStore.removeItem(key);
    else deviceStore.setItem(key, value);
  } catch {
    // It then lasts as long as the page.
  }
}
