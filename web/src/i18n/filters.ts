// The words of filtered lists, apart from the catalogue: they come with the lists.
import { computed } from 'vue';
import { filters as english } from './en/filters.ts';
import { language } from './language.ts';
import { filters as chinese } from './zh/filters.ts';

export const filterText = computed(() => (language.value === 'en' ? english : chinese));
