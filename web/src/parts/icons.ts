// The icons, each one path on a 16 by 16 field, drawn with a round stroke.
export const icons = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  pause: 'M5.5 3v10M10.5 3v10',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.6M8 12.6v.1',
  info: 'M8 7.2v4.3M8 4.4v.1',
  bang: 'M8 3.5v5.6M8 12.2v.1',
  dash: 'M4 8h8',
  lock: 'M4 7.5h8V13H4zM5.6 7.5V5.4a2.4 2.4 0 0 1 4.8 0v2.1',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM8 4.8V8l2.3 1.6',
  doc: 'M4 2.5h5.2L12 5.3v8.2H4zM9 2.7v2.8h2.8',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10.2 10.2L13.4 13.4',
  down: 'M8 2.8v8M4.6 7.6L8 11l3.4-3.4M3 13.3h10',
  print: 'M4.5 6V2.8h7V6M4.5 11H2.8V6.3h10.4V11h-1.7M4.5 9.3h7v4h-7z',
  off:
    'M2.5 2.5l11 11M3 6.6a7.5 7.5 0 0 1 3-1.7M8.3 4.6A7.4 7.4 0 0 1 13 6.6' +
    'M5.2 9a4.3 4.3 0 0 1 1.6-1M9.8 8.4l1 .6M8 12v.1',
  link:
    'M6.6 9.4l2.8-2.8M7 5l1.6-1.6a2.8 2.8 0 0 1 4 4L11 9' + 'M9 11l-1.6 1.6a2.8 2.8 0 0 1-4-4L5 7',
  pen: 'M3 13l.7-3L10.6 3.2l2.2 2.2L6 12.3z',
  flag: 'M4 14V2.6h8L10.2 5.6 12 8.6H4',
  calendar: 'M2.8 4h10.4v9.2H2.8zM2.8 6.8h10.4M5.4 2.4v2.8M10.6 2.4v2.8',
  eye:
    'M1.8 8S4 3.9 8 3.9 14.2 8 14.2 8 12 12.1 8 12.1 1.8 8 1.8 8z' +
    'M8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z',
  gavel: 'M6.2 3.2l5 5M4.4 5l5 5M3 13l4.6-4.6M8 14h6',
} as const;

export type IconName = keyof typeof icons;
