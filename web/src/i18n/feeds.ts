// The words of feeds, apart from those of notices: visitors see no more of them than these.
import { computed } from 'vue';
import { feeds as english } from './en/feeds.ts';
import { language } from './language.ts';
import { feeds as chinese } from './zh/feeds.ts';

export const feedText = computed(() => (language.value === 'en' ? english : chinese));
