// How far the tour is that is under way.
import { computed } from 'vue';
import { type TourProgress, readProgress } from '../core/tour.ts';
import { markTour, tourMark } from './tour_mark.ts';

export const tourProgress = computed(() => readProgress(tourMark.value));

export function keepTour(next: TourProgress | undefined): void {
  markTour(next === undefined ? null : JSON.stringify(next));
}
