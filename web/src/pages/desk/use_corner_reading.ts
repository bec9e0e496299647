// Has the server read what stands in the field of corners, a moment after the typing stops; an
// answer to what is no longer there is dropped.
import { onBeforeUnmount, watch } from 'vue';
import { readCorners } from '../../api/corners.ts';
import type { CornerReading, CornerText } from '../../wire/api.ts';
import { type LotForm, publishedArea } from './lot_form.ts';

/** What is known of the corners in the field. */
export type ReadState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'refused'; said: string }
  | { kind: 'read'; reading: CornerReading };

const restMs = 400;

function asked(form: LotForm): CornerText {
  const request: CornerText = { text: form.corners };
  const published = publishedArea(form) ?? '';
  if (published !== '') request.published_area_km2 = published;
  if (form.mineral !== '') request.mineral = form.mineral;
  return request;
}

export function useCornerReading(form: LotForm): void {
  let timer = 0;
  let turn = 0;

  async function read(mine: number): Promise<void> {
    const answer = await readCorners(asked(form));
    if (mine !== turn) return;
    if (answer.kind === 'ok') form.read = { kind: 'read', reading: answer.value };
    else if (answer.kind === 'offline') form.read = { kind: 'offline' };
    else form.read = { kind: 'refused', said: answer.problem.message };
  }

  function later(): void {
    window.clearTimeout(timer);
    const mine = ++turn;
    const empty = form.corners.trim() === '';
    form.read = { kind: empty ? 'none' : 'asking' };
    if (!empty) timer = window.setTimeout(() => void read(mine), restMs);
  }

  watch(() => [form.corners, form.published, form.mineral], later, { immediate: true });
  onBeforeUnmount(() => {
    ++turn;
    window.clearTimeout(timer);
  });
}
