// The words that lead to the plan: one stands on every page, the others come with theirs.
import { computed } from 'vue';
import { language } from './language.ts';

export const planPlace = computed(() => (language.value === 'en' ? 'Plan' : '规划'));

/** From a zone or block on the map to what the plan says of it. */
export const planEntry = computed(() => (language.value === 'en' ? 'In the plan' : '规划条目'));
