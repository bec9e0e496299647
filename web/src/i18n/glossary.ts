// The words of the glossary, of the accessibility statement and of the status page, apart from the
// catalogue: they come with these pages.
import { computed } from 'vue';
import { glossary as english } from './en/glossary.ts';
import { language } from './language.ts';
import { glossary as chinese } from './zh/glossary.ts';

export const glossaryText = computed(() => (language.value === 'en' ? english : chinese));
