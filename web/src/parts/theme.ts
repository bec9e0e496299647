// Light, dark or high contrast. The system decides until a person does; kept on this device.
import { shallowRef } from 'vue';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const key = 'adit.theme';
const current = shallowRef<Theme>('system');

export const theme = current;

function show(next: Theme): void {
  current.value = next;
  if (next === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
}

export function chooseTheme(next: Theme): void {
  show(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // A device that stores nothing forgets the choice with the page.
  }
}

export function restoreTheme(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    kept = null;
  }
  if (kept === 'light' || kept === 'dark' || kept === 'contrast') show(kept);
}
