// The words of notices and their mail, apart from the catalogue: they come with whoever signs in.
import { computed } from 'vue';
import { notices as english } from './en/notices.ts';
import { language } from './language.ts';
import { notices as chinese } from './zh/notices.ts';

export const noticeText = computed(() => (language.value === 'en' ? english : chinese));
