// The words of the ways from a lot to its reports, apart from those pages' own.
import { computed } from 'vue';
import { reportLinks as english } from './en/report_links.ts';
import { language } from './language.ts';
import { reportLinks as chinese } from './zh/report_links.ts';

export const reportLinksText = computed(() => (language.value === 'en' ? english : chinese));
