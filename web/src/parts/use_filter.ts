// A filtered list as its address asks for it: what is sought, how it is sorted and which page stand
// there, so that a link carries them and the back button undoes them.
import { computed } from 'vue';
import { type RouteLocationRaw, useRouter } from 'vue-router';
import { useAnswered } from '../api/answered.ts';
import type { Page } from '../api/lists.ts';
import type { Answer } from '../api/request.ts';
import {
  type Field,
  type Filter,
  filterRows,
  questionOf,
  readFilter,
  turned,
  writeFilter,
} from '../core/filter_address.ts';
import { count } from '../i18n/figures.ts';
import { filterText } from '../i18n/filters.ts';
import { link } from '../i18n/language.ts';
import { useOwnQuery } from './use_own_query.ts';

/** `base` is the path of the page; `ask` puts the question to the server. */
export function useFilter<T extends Page>(
  base: string,
  fields: readonly Field[],
  ask: (asked: Record<string, string>) => Promise<Answer<T>>,
) {
  const router = useRouter();
  const query = useOwnQuery();
  const filter = computed(() => readFilter(query.value, fields));
  const asked = computed(() => questionOf(filter.value));
  const answered = useAnswered(
    () => ask(asked.value),
    () => JSON.stringify(asked.value),
  );

  const matched = computed(() => answered.value.value?.matched ?? 0);
  const pages = computed(() => Math.max(1, Math.ceil(matched.value / filterRows)));
  const filtered = computed(() => Object.keys(filter.value.values).length > 0);

  /** "1 to 50 of 213", of the rows that this page shows. */
  function range(rows: number): string {
    const t = filterText.value;
    const first = (filter.value.page - 1) * filterRows;
    const all = count(matched.value);
    if (rows === matched.value && first === 0) return t.count(all);
    const said = answered.value.value?.more ? t.countMore : t.countRange;
    return said(count(first + 1), count(first + rows), all);
  }

  function address(next: Filter): RouteLocationRaw {
    return { path: link(base), query: writeFilter(next) };
  }
  const go = (next: Filter) => void router.push(address(next));
  function sortBy(by: string): void {
    go({ ...filter.value, page: 1, sort: turned(filter.value.sort, by) });
  }
  return { filter, asked, answered, matched, pages, filtered, range, address, go, sortBy };
}
