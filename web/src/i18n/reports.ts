// The words of reports at their own address, apart from the catalogue: they come with those pages.
import { computed } from 'vue';
import { reports as english } from './en/reports.ts';
import { language } from './language.ts';
import { reports as chinese } from './zh/reports.ts';

export const reportsText = computed(() => (language.value === 'en' ? english : chinese));
