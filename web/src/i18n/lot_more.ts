// Words of a lot's papers, dates and versions: they come with its page.
import { computed } from 'vue';
import { text } from './language.ts';

export const lotMoreText = computed(() => text.value.lotMore);
