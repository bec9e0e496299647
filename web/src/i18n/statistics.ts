// The words of the statistics, apart from the catalogue: they come with the page.
import { computed } from 'vue';
import { statistics as english } from './en/statistics.ts';
import { language } from './language.ts';
import { statistics as chinese } from './zh/statistics.ts';

export const statisticsText = computed(() => (language.value === 'en' ? english : chinese));
