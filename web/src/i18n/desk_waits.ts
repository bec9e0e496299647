// The words of what waits besides lots, apart from the catalogue: they come with the desk's first
// page.
import { computed } from 'vue';
import { deskWaits as english } from './en/desk_waits.ts';
import { language } from './language.ts';
import { deskWaits as chinese } from './zh/desk_waits.ts';

export const deskWaitsText = computed(() => (language.value === 'en' ? english : chinese));
