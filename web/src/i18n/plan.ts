// The words of the plan at the desk, apart from the catalogue: they come with its page.
import { computed } from 'vue';
import { plan as english } from './en/plan.ts';
import { language } from './language.ts';
import { plan as chinese } from './zh/plan.ts';

export const planText = computed(() => (language.value === 'en' ? english : chinese));
