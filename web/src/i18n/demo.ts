// The words of a demonstration, apart from the catalogue.
import { computed } from 'vue';
import { demo as english } from './en/demo.ts';
import { language } from './language.ts';
import { demo as chinese } from './zh/demo.ts';

export const demoText = computed(() => (language.value === 'en' ? english : chinese));
