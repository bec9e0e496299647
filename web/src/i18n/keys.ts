// The words of the list of keys, apart from the catalogue: it comes when it is asked for.
import { computed } from 'vue';
import { keys as english } from './en/keys.ts';
import { language } from './language.ts';
import { keys as chinese } from './zh/keys.ts';

export const keysText = computed(() => (language.value === 'en' ? english : chinese));
