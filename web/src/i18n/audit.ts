// The words of the audit trail: they come with its page.
import { computed } from 'vue';
import { audit as english } from './en/audit.ts';
import { language } from './language.ts';
import { audit as chinese } from './zh/audit.ts';

export const auditText = computed(() => (language.value === 'en' ? english : chinese));
