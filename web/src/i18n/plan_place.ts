// The one word that leads to the plan: it stands on every page of the desk, the others come with
// theirs.
import { computed } from 'vue';
import { language } from './language.ts';

export const planPlace = computed(() => (language.value === 'en' ? 'Plan' : '规划'));
