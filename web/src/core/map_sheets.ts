// Sheets of the national grid at 1:50,000 (15′ × 10′) and the 1′ × 1′ basic grid blocks in them.
// Everything is counted in whole minutes, so that a point on a line always falls north-east of it.
export interface Cell {
  name: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

// Takes up what binary fractions lose: 126.2 × 60 is a hair below 7572.
const hair = 1e-7;

export function minutesOf(degrees: number): number {
  return Math.floor(degrees * 60 + hair);
}

/** The sheet that holds the minute cell with this south-west corner. */
function sheetName(lonMinute: number, latMinute: number): string {
  const band = String.fromCharCode(65 + Math.floor(latMinute / 240));
  const column = Math.floor(lonMinute / 360) + 31;
  const down = 24 - Math.floor((latMinute % 240) / 10);
  const along = Math.floor((lonMinute % 360) / 15) + 1;
  const three = (n: number) => n.toString().padStart(3, '0');
  return `${band}${column}E${three(down)}${three(along)}`;
}

/** "L52E010001": a 1:1,000,000 sheet, E for 1:50,000, row from the north, column from the west. */
export function sheetAt(lon: number, lat: number): Cell {
  const [x, y] = [minutesOf(lon), minutesOf(lat)];
  const [west, south] = [x - (x % 15), y - (y % 10)];
  return cell(sheetName(x, y), west, south, 15, 10);
}

/**
 * The basic grid block of a point: its sheet, then its row from the north (01–10) and its column
 * from the west (01–15). It tells where the block lies; it is not a number of any register.
 */
export function gridBlockAt(lon: number, lat: number): Cell {
  const [x, y] = [minutesOf(lon), minutesOf(lat)];
  return cell(`${sheetName(x, y)}-${inSheet(x, y)}`, x, y, 1, 1);
}

/** Row and column of a minute cell in its sheet: "0407". */
export function inSheet(lonMinute: number, latMinute: number): string {
  const two = (n: number) => n.toString().padStart(2, '0');
  return two(10 - (latMinute % 10)) + two((lonMinute % 15) + 1);
}

function cell(name: string, x: number, y: number, wide: number, high: number): Cell {
  return { name, west: x / 60, south: y / 60, east: (x + wide) / 60, north: (y + high) / 60 };
}

const gratings = [1, 2, 5, 10, 15, 30, 60, 120];

/** The finest step of a graticule, in minutes, whose lines stand at least `apart` pixels apart. */
export function graticuleStep(pixelsPerMinute: number, apart: number): number {
  return gratings.find((step) => step * pixelsPerMinute >= apart) ?? 240;
}

/** "126°", "126°05′": how a graticule line of whole minutes is labelled. */
export function minuteLabel(minutes: number): string {
  const rest = minutes % 60;
  const degrees = Math.floor(minutes / 60);
  return rest === 0 ? `${degrees}°` : `${degrees}°${rest.toString().padStart(2, '0')}′`;
}
