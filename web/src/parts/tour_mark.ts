// That a tour is under way, kept for this tab: over pages, and over a reload. How far it is, its
// panel knows, which comes only then.
import { shallowRef } from 'vue';

const storeKey = 'adit.tour';

function kept(): string | null {
  try {
    return sessionStorage.getItem(storeKey);
  } catch {
    return null;
  }
}

export const tourMark = shallowRef<string | null>(kept());

export function markTour(next: string | null): void {
  tourMark.value = next;
  try {
    if (next === null) sessionStorage.removeItem(storeKey);
    else sessionStorage.setItem(storeKey, next);
  } catch {
    // Without storage a tour lasts as long as the page.
  }
}
