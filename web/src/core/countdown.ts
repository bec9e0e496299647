// A countdown as data: how it reads, how full the graduated bar is, what is said aloud and when.
// It rounds up, so that it never shows less time than the server would grant.

export interface Remaining {
  main: string; // "0:38", "12:05", "3:04:05" or a number of days
  tenths: string | undefined; // ".4" under one minute
  days: number | undefined; // set above 24 hours, with `main` as the hours and minutes of the rest
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

function two(n: number): string {
  return n.toString().padStart(2, '0');
}

export function remainingText(ms: number): Remaining {
  const left = Math.max(0, ms);
  if (left < minute) {
    const tenths = Math.ceil(left / 100);
    if (tenths < 600) {
      return {
        main: `0:${two(Math.floor(tenths / 10))}`,
        tenths: `.${tenths % 10}`,
        days: undefined,
      };
    }
  }
  const seconds = Math.ceil(left / second);
  const clock = (total: number): string => {
    const h = Math.floor(total / 3600);
    const m = Math.floor(total / 60) % 60;
    return h > 0 ? `${h}:${two(m)}:${two(total % 60)}` : `${m}:${two(total % 60)}`;
  };
  if (left < day) return { main: clock(seconds), tenths: undefined, days: undefined };
  const days = Math.floor(left / day);
  const rest = Math.floor((left % day) / minute);
  return { main: `${Math.floor(rest / 60)}:${two(rest % 60)}`, tenths: undefined, days };
}

/** The bar: how many segments, what one stands for, and what part of the whole is left. */
export interface Bar {
  segments: number;
  unitMs: number;
  left: number;
  totalMs: number;
}

const units = [1, 2, 5, 10, 30, 60, 300, 600, 3600].map((seconds) => seconds * second);

export function barOf(leftMs: number, totalMs: number): Bar {
  const total = Math.max(second, totalMs);
  const unitMs = units.find((unit) => total / unit <= 20) ?? day;
  const left = Math.min(1, Math.max(0, leftMs / total));
  return { segments: Math.max(1, Math.round(total / unitMs)), unitMs, left, totalMs: total };
}

/** Marks below the bar, at most five, each with its place from 0 to 1. */
export function barMarks(bar: Bar): Array<{ at: number; ms: number }> {
  const steps = bar.segments <= 5 ? bar.segments : bar.segments % 4 === 0 ? 4 : 3;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const segment = Math.round((bar.segments * i) / steps);
    return { at: segment / bar.segments, ms: segment * bar.unitMs };
  });
}

const spoken = [5 * minute, minute, 30 * second, 10 * second];

/** The threshold that was passed between two looks at the clock, if any: the last one wins. */
export function passedThreshold(beforeMs: number, nowMs: number): number | undefined {
  return spoken.filter((mark) => beforeMs > mark && nowMs <= mark).at(-1);
}
