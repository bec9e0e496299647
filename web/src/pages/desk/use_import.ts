// Bringing a file into the register in two steps: a dry run of exactly what is to be loaded, then
// the loading. Whatever changes in between makes the dry run void.
import { computed, reactive, shallowRef, watch } from 'vue';
import { importFile } from '../../api/registry.ts';
import { dateText } from '../../core/instant.ts';
import { type RegisterFile, faultOfFile, isDay, requestOf } from '../../core/register_file.ts';
import { text } from '../../i18n/language.ts';
import { serverClock } from '../../live/live.ts';
import { useFaults } from '../../parts/use_faults.ts';
import type { ImportReport } from '../../wire/api.ts';
import { useAct } from './use_act.ts';

export function useImport(imported: () => void) {
  const chosen = shallowRef<{ name: string; content: string }>();
  const unreadable = shallowRef(false);
  const form = reactive({
    takenOn: dateText(serverClock.value?.now ?? Date.now()),
    complete: false,
  });
  const trial = shallowRef<ImportReport>();
  const loaded = shallowRef<number>(); // the snapshot that it became
  const dryRun = useAct();
  const loading = useAct();

  const file = computed<RegisterFile | undefined>(
    () =>
      chosen.value && {
        source: chosen.value.name,
        text: chosen.value.content,
        taken_on: form.takenOn,
        complete: form.complete,
      },
  );
  const fault = computed(() => faultOfFile(file.value));
  const faults = useFaults(() => {
    const t = text.value.importing;
    const said = unreadable.value ? t.unreadable : fault.value && t.fault[fault.value];
    return [
      { id: 'import-file', label: t.file, text: said ?? '' },
      { id: 'import-taken', label: t.takenOn, text: isDay(form.takenOn) ? '' : t.takenFault },
    ];
  });

  watch(file, () => {
    trial.value = undefined;
    loaded.value = undefined;
    for (const act of [dryRun, loading]) act.forget();
  });

  async function take(given: File | undefined): Promise<void> {
    if (given === undefined) return;
    unreadable.value = false;
    try {
      chosen.value = { name: given.name.slice(0, 200), content: await given.text() };
    } catch {
      chosen.value = undefined;
      unreadable.value = true;
    }
  }

  async function tryOut(): Promise<void> {
    trial.value = undefined;
    loaded.value = undefined;
    loading.forget();
    const asked = file.value;
    if ((await faults.refuse()) || asked === undefined) return;
    const report = await dryRun.act(() => importFile(requestOf(asked, true)));
    if (asked === file.value) trial.value = report;
  }

  async function load(): Promise<void> {
    const asked = file.value;
    if (asked === undefined || trial.value === undefined) return;
    const report = await loading.act(() => importFile(requestOf(asked, false)));
    if (report === undefined) return;
    trial.value = undefined;
    loaded.value = report.snapshot;
    imported();
  }

  return { chosen, form, fault, faults, trial, loaded, dryRun, loading, take, tryOut, load };
}
