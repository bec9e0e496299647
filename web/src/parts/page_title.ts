// The title of the window: subject, section, Adit. A page may change it while it is open.
import { watchEffect } from 'vue';

export function useTitle(parts: () => Array<string | undefined>): void {
  watchEffect(() => {
    const said = parts().filter((part) => part !== undefined && part !== '');
    document.title = [...said, 'Adit'].join(' · ');
  });
}
