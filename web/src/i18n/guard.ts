// The words of what protects a bidder in the room, which come with the room.
import { computed } from 'vue';
import { guard as english } from './en/guard.ts';
import { language } from './language.ts';
import { guard as chinese } from './zh/guard.ts';

export const guardText = computed(() => (language.value === 'en' ? english : chinese));
