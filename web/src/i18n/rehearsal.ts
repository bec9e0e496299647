// The words of rehearsals, which come with their pages.
import { computed } from 'vue';
import { rehearsal as english } from './en/rehearsal.ts';
import { language } from './language.ts';
import { rehearsal as chinese } from './zh/rehearsal.ts';

export const rehearsalText = computed(() => (language.value === 'en' ? english : chinese));
