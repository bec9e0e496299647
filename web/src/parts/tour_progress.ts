// The tour that is under way, kept for this tab: over pages, and over a reload.
import { shallowRef } from 'vue';
import { type TourProgress, readProgress } from '../core/tour.ts';

const storeKey = 'adit.tour';

function kept(): TourProgress | undefined {
  try {
    return readProgress(sessionStorage.getItem(storeKey));
  } catch {
    return undefined;
  }
}

const current = shallowRef<TourProgress | undefined>(kept());
export const tourProgress = current;

export function keepTour(next: TourProgress | undefined): void {
  current.value = next;
  try {
    if (next === undefined) sessionStorage.removeItem(storeKey);
    else sessionStorage.setItem(storeKey, JSON.stringify(next));
  } catch {
    // Without storage a tour lasts as long as the page.
  }
}
