// Units of capacities, grades and shares in words.
import { text } from './language.ts';

/** Its own name where it has none. */
export function unitWords(unit: string): string {
  return text.value.units[unit] ?? unit;
}

/** A capacity as the register writes it: "10 10kt_ore_per_year", several parted by semicolons. */
export function capacityWords(written: string): string {
  const words = (one: string) => {
    const [, amount, unit] = /^(\S+) (\S+)$/.exec(one) ?? [];
    return amount === undefined || unit === undefined ? one : `${amount}\u00a0${unitWords(unit)}`;
  };
  return written.split(/;\s*/).map(words).join(text.value.common.and);
}
