// An angle as people type it: decimal degrees, or degrees, minutes and seconds with whatever marks
// their keyboard has.
const parted =
  /^(\d{1,3})\s*[°度d:\s]\s*(\d{1,2})\s*(?:['′’分:\s]\s*(\d{1,2}(?:\.\d+)?)?\s*(?:["”秒]|′′)?)?$/;

/** Degrees, or undefined for what is no angle (minutes and seconds stay below 60). */
export function readAngle(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*[ENen]$|^[ENen]\s*/g, '');
  if (/^\d{1,3}(\.\d+)?°?$/.test(plain)) return Number(plain.replace('°', ''));
  const [, degrees, minutes, seconds = '0'] = parted.exec(plain) ?? [];
  if (degrees === undefined || minutes === undefined) return undefined;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
}
