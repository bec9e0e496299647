// The words of the guided tours, apart from the catalogue: they come with the first step.
import { computed } from 'vue';
import { tour as english } from './en/tour.ts';
import { language } from './language.ts';
import { tour as chinese } from './zh/tour.ts';

export const tourText = computed(() => (language.value === 'en' ? english : chinese));
