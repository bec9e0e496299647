// The words of the plan that everybody reads, apart from the catalogue: they come with its pages.
import { computed } from 'vue';
import { planBook as english } from './en/plan_book.ts';
import { language } from './language.ts';
import { planBook as chinese } from './zh/plan_book.ts';

export const planBookText = computed(() => (language.value === 'en' ? english : chinese));
