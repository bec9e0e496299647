// The words of a check, apart from the catalogue: few people ask for one, and they come with it.
import { computed } from 'vue';
import { check as english } from './en/check.ts';
import { language } from './language.ts';
import { check as chinese } from './zh/check.ts';

export const checkText = computed(() => (language.value === 'en' ? english : chinese));
