// The one-time code that an approval has just given, until whoever approved has noted it down. It
// outlives the card that was pressed: lists are asked for anew while it is read aloud.
import { type Ref, shallowRef } from 'vue';
import type { HandedCode } from '../wire/api.ts';

export interface Handed {
  label: string;
  code: HandedCode;
}

const current = shallowRef<Handed>();

export const handedCode: Readonly<Ref<Handed | undefined>> = current;

export function handOver(label: string, code: HandedCode): void {
  current.value = { label, code };
}

export function codeNotedDown(): void {
  current.value = undefined;
}
