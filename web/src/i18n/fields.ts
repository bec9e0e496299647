// The words of any field of text, apart from the catalogue: they come with the first such field.
import { computed } from 'vue';
import { fields as english } from './en/fields.ts';
import { language } from './language.ts';
import { fields as chinese } from './zh/fields.ts';

export const fieldsText = computed(() => (language.value === 'en' ? english : chinese));
