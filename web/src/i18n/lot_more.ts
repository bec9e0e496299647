// Words of a lot's papers, dates and versions, apart from the catalogue: they come with its page.
import { computed } from 'vue';
import { lotMore as english } from './en/lot_more.ts';
import { language } from './language.ts';
import { lotMore as chinese } from './zh/lot_more.ts';

export const lotMoreText = computed(() => (language.value === 'en' ? english : chinese));
