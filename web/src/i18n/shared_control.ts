// The words of an alarm at an application: they come with the desk's page of a lot.
import { computed } from 'vue';
import { sharedControl as english } from './en/shared_control.ts';
import { language } from './language.ts';
import { sharedControl as chinese } from './zh/shared_control.ts';

export const sharedControlText = computed(() => (language.value === 'en' ? english : chinese));
