// What a company says of itself, as a form: the same for a registration and a correction. A refusal
// of the server that names a field is said at that field.
import { computed, shallowRef } from 'vue';
import { readCreditCode } from '../../core/credit_code.ts';
import { organisationText } from '../../i18n/organisation.ts';
import type { Fault } from '../../parts/use_faults.ts';
import type { Organisation, OrganisationFacts, Problem } from '../../wire/api.ts';
import { creditCodeFault } from '../bidder/credit_code_text.ts';

export type Belonging = 'own' | 'group';

const fieldOf: Record<string, string> = {
  '/organisation_name': 'organisation',
  '/credit_code': 'credit-code',
  '/group_credit_code': 'group-code',
  '/name': 'person',
  '/account': 'account',
  '/password': 'new-password',
};

/** The field that a refusal speaks of, where it names one of a form's. */
export function fieldNamed(problem: Problem | undefined): string | undefined {
  return fieldOf[problem?.pointer ?? ''];
}

/** What the server said against a field of a form, or nothing. */
export function refusedAt(id: string, problem: Problem | undefined): string {
  return fieldNamed(problem) === id ? (problem?.message ?? '') : '';
}

export function useCompany(problem: () => Problem | undefined, was?: Organisation) {
  const name = shallowRef(was?.name ?? '');
  const code = shallowRef(was?.credit_code ?? '');
  const inGroup = was !== undefined && was.control_group !== was.credit_code;
  const belonging = shallowRef<Belonging>(inGroup ? 'group' : 'own');
  const group = shallowRef(inGroup ? was.control_group : '');

  const refused = (id: string) => refusedAt(id, problem());
  const codeFault = computed(() => creditCodeFault(code.value));
  const groupFault = computed(() =>
    belonging.value === 'group' ? creditCodeFault(group.value) : undefined,
  );
  const faults = computed<Fault[]>(() => {
    const t = organisationText.value;
    return [
      {
        id: 'organisation',
        text: name.value.trim() === '' ? t.fault.name : refused('organisation'),
      },
      { id: 'credit-code', text: codeFault.value ?? refused('credit-code') },
      {
        id: 'group-code',
        label: t.groupCode,
        text: groupFault.value ?? refused('group-code'),
      },
    ];
  });

  /** Only when there is no fault. */
  function facts(): OrganisationFacts {
    const own = readCreditCode(code.value);
    const of = readCreditCode(group.value);
    return {
      organisation_name: name.value.trim(),
      credit_code: own.kind === 'ok' ? own.code : code.value,
      ...(belonging.value === 'group' && of.kind === 'ok' ? { group_credit_code: of.code } : {}),
    };
  }

  return { name, code, belonging, group, codeFault, groupFault, faults, facts };
}

export type Company = ReturnType<typeof useCompany>;
