// The amount that a bidder does not mean to go above in one session. It stays on this device: no
// server, no colleague and no rival learns of it, and it stops nothing; it only asks twice.
import { shallowRef } from 'vue';
import { account } from '../api/account.ts';
import { deviceStore, keepIfPossible } from './device_store.ts';

export function useCeiling(session: string) {
  const key = `adit.ceiling.${account.value?.account ?? ''}.${session}`;
  const kept = Number(deviceStore.getItem(key));
  const fen = shallowRef<number | undefined>(
    Number.isSafeInteger(kept) && kept > 0 ? kept : undefined,
  );

  function set(next: number | undefined): void {
    fen.value = next;
    keepIfPossible(key, next?.toString());
  }

  return { fen, set };
}

export type Ceiling = ReturnType<typeof useCeiling>;
