// Instants as the server writes them (RFC 3339, milliseconds, +08:00) to and from numbers, and
// their text in the one time zone that counts here, Asia/Shanghai (UTC+8, no summer time).

const shift = 8 * 3_600_000;

/** Milliseconds since 1970 in UTC; NaN for text that is no instant. */
export function msOf(instant: string): number {
  return Date.parse(instant);
}

interface Parts {
  date: string;
  time: string;
  ms: string;
}

function parts(ms: number): Parts {
  const text = new Date(ms + shift).toISOString(); // the Shanghai wall clock, spelt as UTC
  return { date: text.slice(0, 10), time: text.slice(11, 19), ms: text.slice(20, 23) };
}

/** As the server writes it: "2026-11-23T15:05:19.702+08:00". */
export function instantText(ms: number): string {
  const { date, time, ms: rest } = parts(ms);
  return `${date}T${time}.${rest}+08:00`;
}

/** "2026-11-23 15:05:19.702" */
export function fullText(ms: number): string {
  const { date, time, ms: rest } = parts(ms);
  return `${date} ${time}.${rest}`;
}

/** "2026-11-23 15:05" */
export function minuteText(ms: number): string {
  const { date, time } = parts(ms);
  return `${date} ${time.slice(0, 5)}`;
}

/** "2026-11-23 15:05:19" */
export function secondText(ms: number): string {
  const { date, time } = parts(ms);
  return `${date} ${time}`;
}

/** "2026-11-23" */
export function dateText(ms: number): string {
  return parts(ms).date;
}

/** "15:05:19.702" */
export function timeText(ms: number): string {
  const { time, ms: rest } = parts(ms);
  return `${time}.${rest}`;
}

/** "15:05:19.7": tenths, cut off and not rounded, so that a clock never runs ahead. */
export function tenthsText(ms: number): string {
  const { time, ms: rest } = parts(ms);
  return `${time}.${rest.slice(0, 1)}`;
}

/** "15:05:19" */
export function clockText(ms: number): string {
  return parts(ms).time;
}

/** "11-23 15:05" in tables of this year. */
export function shortText(ms: number): string {
  const { date, time } = parts(ms);
  return `${date.slice(5)} ${time.slice(0, 5)}`;
}

/** What an <input type="datetime-local" step="1"> holds, in Shanghai time. */
export function inputText(ms: number): string {
  const { date, time } = parts(ms);
  return `${date}T${time}`;
}

/** The reverse, as the server reads it; undefined when the field is empty or half filled. */
export function instantOfInput(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d{1,3})?$/.exec(text);
  if (match === null) return undefined;
  return `${match[1]}T${match[2]}${match[3] ?? ':00'}${match[4] ?? ''}+08:00`;
}
