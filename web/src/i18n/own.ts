// The words of one's own account, apart from the catalogue: they come with the pages that say them.
import { computed } from 'vue';
import { own as english } from './en/own.ts';
import { language } from './language.ts';
import { own as chinese } from './zh/own.ts';

export const ownText = computed(() => (language.value === 'en' ? english : chinese));
