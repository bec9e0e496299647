// What a group of figures is called.
import { mineralName } from '../../i18n/figures.ts';
import { text } from '../../i18n/language.ts';
import { statisticsText } from '../../i18n/statistics.ts';
import type { Figures } from '../../wire/api.ts';

export function groupName({ by, key }: Figures): string {
  switch (by) {
    case 'all':
      return statisticsText.value.all;
    case 'right':
      return (text.value.terms.right as Record<string, string>)[key] ?? key;
    case 'mineral':
      return mineralName(key);
    case 'month':
      return key;
  }
}
