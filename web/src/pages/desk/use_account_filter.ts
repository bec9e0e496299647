// What is sought among the accounts stands in the address, so that a link carries it.
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import type { AccountFilter } from '../../api/accounts.ts';
import { link } from '../../i18n/language.ts';
import { useOwnQuery } from '../../parts/use_own_query.ts';

export function useAccountFilter() {
  const router = useRouter();
  const query = useOwnQuery();
  const one = (name: string): string => {
    const value = query.value[name];
    return typeof value === 'string' ? value : '';
  };
  const filter = computed<Required<AccountFilter>>(() => ({
    role: one('role'),
    state: one('state'),
    q: one('q'),
  }));

  function seek(next: AccountFilter): void {
    const set = Object.entries(next).filter(([, value]) => value !== '');
    void router.push({ path: link('/desk/accounts'), query: Object.fromEntries(set) });
  }
  return { filter, seek };
}
