// Words of a result's protocol and publication, apart from the catalogue: they come with its page.
import { computed } from 'vue';
import { resultMore as english } from './en/result_more.ts';
import { language } from './language.ts';
import { resultMore as chinese } from './zh/result_more.ts';

export const resultMoreText = computed(() => (language.value === 'en' ? english : chinese));
