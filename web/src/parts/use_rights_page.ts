// One page of the register as its address asks for it: what is sought, sorted and turned to stands
// there, so that a link carries it and the back button undoes it.
import { computed } from 'vue';
import { type RouteLocationRaw, useRouter } from 'vue-router';
import { useAnswered } from '../api/answered.ts';
import { listRights } from '../api/registry.ts';
import {
  type RegisterAddress,
  type RightColumn,
  batchRows,
  pageRows,
  pagesOf,
  readRegister,
  rowsOfPage,
  spanOf,
  writeRegister,
} from '../core/register_address.ts';
import { count, mineralId, mineralName } from '../i18n/figures.ts';
import { language, link, text } from '../i18n/language.ts';
import type { Right } from '../wire/api.ts';
import { useOwnQuery } from './use_own_query.ts';

/** What a column sorts by: the words that the table shows, and figures where it shows figures. */
function valueOf(one: Right, by: RightColumn): string | number | undefined {
  const values = {
    id: one.id,
    holder: one.holder_zh,
    mineral: mineralName(one.mineral),
    block: one.block,
    area: one.area_m2,
    heights: one.top_mm,
    valid_to: one.valid_to,
    state: text.value.terms.rightState[one.state],
  };
  return values[by];
}

/** `base` is the path of the page that shows the register. */
export function useRightsPage(base: string) {
  const router = useRouter();
  const query = useOwnQuery();
  const now = computed(() => readRegister(query.value));

  const asked = computed(() => {
    const { text, state, block } = now.value;
    // The register keeps minerals by the plan's ids, people know their names.
    return JSON.stringify({ text: mineralId(text), state, block, ...spanOf(now.value) });
  });
  const answered = useAnswered(
    () => listRights(JSON.parse(asked.value)),
    () => asked.value,
  );
  const rows = computed(() =>
    rowsOfPage(answered.value.value?.rights ?? [], now.value, valueOf, language.value),
  );
  const matched = computed(() => answered.value.value?.matched ?? 0);
  const range = computed(() => {
    const first = (now.value.page - 1) * pageRows;
    return text.value.registry.range(
      count(first + 1),
      count(first + rows.value.length),
      count(matched.value),
    );
  });

  function address(change: Partial<RegisterAddress>): RouteLocationRaw {
    const next = { ...now.value, page: 1, ...change };
    return { path: link(base), query: writeRegister(next) };
  }
  const go = (change: Partial<RegisterAddress>) => void router.push(address(change));

  function sortBy(by: RightColumn): void {
    const { sort } = now.value;
    go({ sort: { by, down: sort?.by === by && !sort.down } });
  }

  return {
    now,
    answered,
    rows,
    range,
    matched,
    pages: computed(() => pagesOf(matched.value)),
    sortsInPart: computed(() => now.value.sort !== undefined && matched.value > batchRows),
    filtered: computed(() => [now.value.text, now.value.state, now.value.block].some(Boolean)),
    address,
    go,
    sortBy,
  };
}
