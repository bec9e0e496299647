// The words of the officers' desk over live sessions: they come with its pages.
import { computed } from 'vue';
import { incident as english } from './en/incident.ts';
import { language } from './language.ts';
import { incident as chinese } from './zh/incident.ts';

export const incidentText = computed(() => (language.value === 'en' ? english : chinese));
