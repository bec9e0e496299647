// Which edition a page of the plan shows: the one in its address, else the one in force today, else
// the first. Links between the pages keep what the address says.
import { computed } from 'vue';
import { type RouteLocationRaw } from 'vue-router';
import { type Answered, useAnswered } from '../../api/answered.ts';
import { listEditions } from '../../api/public.ts';
import type { Answer } from '../../api/request.ts';
import { dateText } from '../../core/instant.ts';
import { forceOn } from '../../core/rule_tally.ts';
import { link } from '../../i18n/language.ts';
import { serverClock } from '../../live/live.ts';
import { useOwnQuery } from '../../parts/use_own_query.ts';
import type { Edition } from '../../wire/api.ts';

export function usePlanEdition() {
  const query = useOwnQuery();
  const editions = useAnswered(listEditions);
  const all = computed(() => editions.value.value?.editions ?? []);
  const today = computed(() => dateText(serverClock.value?.now ?? Date.now()));
  const named = computed(() => {
    const wanted = query.value['edition'];
    return typeof wanted === 'string' ? wanted : '';
  });
  const force = (one: Pick<Edition, 'effective_from' | 'effective_to'>) =>
    forceOn(today.value, one);
  // Not again when the clock is first heard: the day it says is the one that was shown.
  const standard = computed(
    () => (all.value.find((one) => force(one) === 'inForce') ?? all.value[0])?.id ?? '',
  );
  const chosen = computed(() => named.value || standard.value);

  /** A page of the plan in this edition and language. */
  function to(
    place: { path: string; hash?: string },
    more: Record<string, string> = {},
  ): RouteLocationRaw {
    const { path, hash = '' } = place;
    const edition = named.value === '' ? {} : { edition: named.value };
    return { path: link(path), query: { ...more, ...edition }, hash };
  }

  /** What is asked of the edition once it is known which that is. */
  function ask<T>(
    question: (edition: string) => Promise<Answer<T>>,
    key: () => string = () => '',
  ): Answered<T | undefined> {
    const nothing: Answer<T | undefined> = { kind: 'ok', value: undefined };
    return useAnswered(
      async (): Promise<Answer<T | undefined>> =>
        chosen.value === '' ? nothing : question(chosen.value),
      () => `${chosen.value} ${key()}`,
    );
  }

  return { editions, all, chosen, named, force, to, ask };
}

export type PlanEdition = ReturnType<typeof usePlanEdition>;
