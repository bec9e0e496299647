// The words of accounts at the desk, apart from the catalogue: they come with the pages that say
// them.
import { computed } from 'vue';
import { staff as english } from './en/staff.ts';
import { language } from './language.ts';
import { staff as chinese } from './zh/staff.ts';

export const staffText = computed(() => (language.value === 'en' ? english : chinese));
