// The four collections of the ground, each asked for by itself: what fails leaves the others.
import { type ComputedRef, computed } from 'vue';
import { type Answered, useAnswered } from '../../api/answered.ts';
import { type GroundPart, listGround } from '../../api/ground.ts';
import { type Collection, type Ground, collections, placeByBlocks } from '../../core/ground.ts';

export interface GroundState {
  all: ComputedRef<Ground[]>;
  whole: ComputedRef<boolean>; // every collection has arrived, and all of it
  cut: ComputedRef<Collection[]>; // those of which there is more than a map can show
  loading: ComputedRef<boolean>;
  failed: ComputedRef<Collection[]>;
  retry: () => void;
}

export function useGround(): GroundState {
  const parts = collections.map((name) => ({ name, of: useAnswered(() => listGround(name)) }));
  const failedNow = (of: Answered<GroundPart>) =>
    of.offline.value || of.problem.value !== undefined;
  return {
    all: computed(() => placeByBlocks(parts.flatMap(({ of }) => of.value.value?.ground ?? []))),
    whole: computed(() => parts.every(({ of }) => of.value.value?.whole === true)),
    cut: computed(() =>
      parts.filter(({ of }) => of.value.value?.whole === false).map(({ name }) => name),
    ),
    loading: computed(() => parts.some(({ of }) => of.loading.value && !of.value.value)),
    failed: computed(() => parts.filter(({ of }) => failedNow(of)).map(({ name }) => name)),
    retry: () => {
      for (const { of } of parts) if (failedNow(of)) void of.reload();
    },
  };
}
