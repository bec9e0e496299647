// A person who is to act for a company, as a form: the same for the first manager, who registers
// it, and for everybody who is added later.
import { computed, shallowRef } from 'vue';
import { isAccountName } from '../../core/account_name.ts';
import { organisationText } from '../../i18n/organisation.ts';
import type { Fault } from '../../parts/use_faults.ts';
import type { Problem } from '../../wire/api.ts';
import { refusedAt } from './use_company.ts';

export function usePerson(problem: () => Problem | undefined) {
  const name = shallowRef('');
  const contact = shallowRef('');
  const account = shallowRef('');

  const faults = computed<Fault[]>(() => {
    const t = organisationText.value.fault;
    const named = name.value.trim() !== '';
    const called = isAccountName(account.value);
    return [
      { id: 'person', text: named ? refusedAt('person', problem()) : t.person },
      { id: 'account', text: called ? refusedAt('account', problem()) : t.account },
    ];
  });

  /** Only when there is no fault. A way to reach the person is told only where one is given. */
  function facts() {
    const reached = contact.value.trim();
    return {
      account: account.value,
      name: name.value.trim(),
      ...(reached === '' ? {} : { contact: reached }),
    };
  }

  return { name, contact, account, faults, facts };
}

export type Person = ReturnType<typeof usePerson>;
