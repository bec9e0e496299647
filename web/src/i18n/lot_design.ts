// Words of designs, terms and duties: they come with the pages of lots.
import { computed } from 'vue';
import { text } from './language.ts';

export const lotDesignText = computed(() => text.value.lotDesign);

/** A method in words: drafts of older days name them freely. */
export function methodWords(method: string): string {
  return lotDesignText.value.method[method] ?? method;
}
