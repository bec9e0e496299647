// The words of proposals that wait for a second person: they come with their page.
import { computed } from 'vue';
import { approvals as english } from './en/approvals.ts';
import { language } from './language.ts';
import { approvals as chinese } from './zh/approvals.ts';

export const approvalsText = computed(() => (language.value === 'en' ? english : chinese));
