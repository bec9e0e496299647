// What a form still lacks. Nothing is said before the first try to send it; then the summary on top
// lists the faults and takes the focus, and each field says its own.
import {
  type InjectionKey,
  computed,
  inject,
  nextTick,
  onScopeDispose,
  provide,
  shallowReactive,
  shallowRef,
  useTemplateRef,
  watch,
} from 'vue';

/** What is wrong with a field; `label` names the field where the fault stands away from it. */
export interface Fault {
  id: string;
  label?: string;
  text: string;
}

type OwnFaults = Map<string, Fault>;
const ownFaults: InjectionKey<OwnFaults> = Symbol('faults that fields find by themselves');

/** For a field that judges its text by itself: tells the form around it, as long as it stands. */
export function tellForm(find: () => Fault): void {
  const form = inject(ownFaults, undefined);
  if (form === undefined) return;
  watch(find, (now) => form.set(now.id, now), { immediate: true });
  onScopeDispose(() => form.delete(find().id));
}

/**
 * `find` gives every field that may have a fault; one with an empty text has none. The form's
 * ErrorSummary carries ref="summary" and stands while `shown` is not empty.
 */
export function useFaults(find: () => Fault[]) {
  const summary = useTemplateRef<{ focus: () => void }>('summary');
  const tried = shallowRef(false);
  const own: OwnFaults = shallowReactive(new Map());
  provide(ownFaults, own);
  const faults = computed(() => {
    const found = find().filter((fault) => fault.text !== '');
    const others = [...own.values()].filter(
      ({ id, text }) => text !== '' && !found.some((fault) => fault.id === id),
    );
    return [...found, ...others];
  });
  const shown = computed(() => (tried.value ? faults.value : []));

  const textIn = (list: Fault[], id: string) => list.find((fault) => fault.id === id)?.text;
  /** For a field that keeps its fault back by itself. */
  const faultOf = (id: string) => textIn(faults.value, id);
  /** For a field that shows whatever it is given. */
  const saidOf = (id: string) => textIn(shown.value, id);

  /** True when the form must not be sent; the summary has the focus then. */
  async function refuse(): Promise<boolean> {
    tried.value = true;
    if (faults.value.length === 0) return false;
    await nextTick();
    summary.value?.focus();
    return true;
  }

  return { tried, shown, faultOf, saidOf, refuse };
}
