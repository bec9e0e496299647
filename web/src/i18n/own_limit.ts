// The few words of a person's own limit on the bid ticket; they come with the bid room.
import { computed } from 'vue';
import { ownLimit as english } from './en/own_limit.ts';
import { language } from './language.ts';
import { ownLimit as chinese } from './zh/own_limit.ts';

export const ownLimitText = computed(() => (language.value === 'en' ? english : chinese));
