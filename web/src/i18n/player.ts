// The words of a session played again, apart from the catalogue: they come with the page.
import { computed } from 'vue';
import { player as english } from './en/player.ts';
import { language } from './language.ts';
import { player as chinese } from './zh/player.ts';

export const playerText = computed(() => (language.value === 'en' ? english : chinese));
