// Sheet numbers against the worked example of the national standard, plane coordinates against
// PROJ, angles as they are typed.
import { describe, expect, test } from 'vitest';
import { readAngle } from './angle.ts';
import { planeOf, zoneOf } from './gauss_kruger.ts';
import { graticuleStep, gridBlockAt, inSheet, minuteLabel, sheetAt } from './map_sheets.ts';

describe('sheets at 1:50,000', () => {
  test.each([
    [114.5625, 39.375, 'J50E004003'], // 114°33′45″ E, 39°22′30″ N
    [125.32278, 43.88, 'K51E001022'],
    [126, 44, 'L52E024001'],
    [125.9999, 43.9999, 'K51E001024'],
    [130.37, 42.86, 'K52E007018'],
  ])('%f, %f is on %s', (lon, lat, name) => expect(sheetAt(lon, lat).name).toBe(name));
  test('reach 15′ by 10′ from their south-west corner', () => {
    const sheet = sheetAt(126.2, 42.7);
    expect(sheet.west).toBeCloseTo(126, 9);
    expect(sheet.east).toBeCloseTo(126.25, 9);
    expect(sheet.south).toBeCloseTo(42 + 40 / 60, 9);
    expect(sheet.north).toBeCloseTo(42 + 50 / 60, 9);
  });
});

describe('basic grid blocks', () => {
  test('are named by sheet, row from the north, column from the west', () => {
    expect(gridBlockAt(126.001, 43.999).name).toBe('K52E001001-0101');
    expect(gridBlockAt(126.249, 43.834).name).toBe('K52E001001-1015');
  });
  test('take a point on a line to the north-east', () => {
    // 126.2 × 60 is a hair below 7572 in binary fractions.
    expect(gridBlockAt(126.2, 42.7).west).toBeCloseTo(126.2, 9);
    expect(inSheet(7572, 2562)).toBe('0813');
  });
});

test('a graticule stands no closer than asked', () => {
  expect(graticuleStep(100, 80)).toBe(1);
  expect(graticuleStep(3, 80)).toBe(30);
  expect(graticuleStep(0.1, 80)).toBe(240);
  expect([minuteLabel(7560), minuteLabel(7565)]).toEqual(['126°', '126°05′']);
});

describe('Gauss-Krüger', () => {
  test.each([
    [125.32278, 43.88, 42, 4860712.0, 42445573.35],
    [130.37, 42.86, 43, 4748077.71, 43611965.23],
    [122.84, 45.62, 41, 5053862.29, 41487521.3],
  ])('%f, %f lies in zone %i', (lon, lat, zone, x, y) => {
    const plane = planeOf([lon, lat]);
    expect(plane.zone).toBe(zone);
    expect(plane.x).toBeCloseTo(x, 2);
    expect(plane.y).toBeCloseTo(y, 2);
  });
  test('changes zone half-way between two middle meridians', () => {
    expect([124.49, 124.51, 127.49, 127.51, 130.51].map(zoneOf)).toEqual([41, 42, 42, 43, 44]);
  });
  test('keeps the zone that it is told, for a shape that reaches across', () => {
    expect(planeOf([127.6, 43], 42).y).toBeGreaterThan(42_600_000);
  });
});

describe('a typed angle', () => {
  test.each([
    ['126.5', 126.5],
    ['126.5°', 126.5],
    ['１２６．５', 126.5],
    ['126°30′', 126.5],
    ['126°30′18″', 126.505],
    [`126 30 18 E`, 126.505],
    ['126度30分18秒', 126.505],
    [`42d30'36.0" N`, 42.51],
  ])('%s is read', (typed, degrees) => expect(readAngle(typed)).toBeCloseTo(degrees, 9));
  test.each(['', 'x', '126°60′', '126°10′75″', '1265', '126.5.1'])('%s is none', (typed) =>
    expect(readAngle(typed)).toBeUndefined(),
  );
});
