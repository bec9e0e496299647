// The words of companies and their people, apart from the catalogue: they come with the pages that
// need them.
import { computed } from 'vue';
import { organisation as english } from './en/organisation.ts';
import { language } from './language.ts';
import { organisation as chinese } from './zh/organisation.ts';

export const organisationText = computed(() => (language.value === 'en' ? english : chinese));
