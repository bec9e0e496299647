// The glossary, what is said of accessibility, and the health of the exchange.
import type { glossary as chinese } from '../zh/glossary.ts';

export const glossary: typeof chinese = {
  title: 'Glossary',
  lead:
    'The words of this exchange: one English term for each Chinese one. The explanations ' +
    'are ours and no law.',
  find: 'Find a term',
  none: 'No such word. Try another, or clear the field.',
  clear: 'Clear',
  count: (n) => `${n} terms`,
  term: 'Chinese',
  english: 'English',
  means: 'Meaning',
  accessibility: {
    title: 'Accessibility',
    lead:
      'This site aims at WCAG 2.2 AA. Here is what it does, what it does not do yet, and ' +
      'how to tell us.',
    does: 'What it does',
    doesRows: [
      'Everything can be done by keyboard alone; the focus can always be seen; nothing ' +
        'needs dragging.',
      'States are a shape and a word before they are a colour; there are light, dark and ' +
        'high-contrast looks, and one that follows your system.',
      "Charts have a table beside them, maps a list and coordinates; the replay's slider " +
        'moves by the second with the arrow keys.',
      'Prices and clocks do not interrupt a screen reader; being outbid, cut off or ' +
        'suspended, and the hammer, are read out.',
      'Chinese comes first and English is complete; passages in the other language are ' +
        'marked for speech.',
      'At 200% zoom or 320 pixels wide nothing scrolls sideways but maps, coordinates and ' +
        'wide tables.',
      'Errors are told in words, with the field and the cure; what cannot be undone takes ' +
        'two steps.',
      'Animation can be switched off, and so can single-letter keys.',
    ],
    lacks: 'What it does not do yet',
    lacksRows: [
      'Shapes on maps cannot be read out point by point: use the list and the coordinates ' +
        'beside them.',
      'Wide tables of statistics and of the register become one record a row on a narrow ' +
        'screen, and lose the comparison across.',
      'Nobody who uses a screen reader has tried all of it and reported; axe and the other ' +
        'automatic checks find some obstacles only, and do not replace that.',
      'There is no sign-language or audio version.',
      'Bidding has legal time limits that cannot be extended; in the bid room one key ' +
        'says "I cannot bid".',
    ],
    checked: 'How it is checked',
    checkedText:
      'With every change a program opens every page in a browser, in Chinese and in English: axe ' +
      'checks it in the light, dark and high-contrast looks and in forced colours; headings, ' +
      'marks of language and untranslated words are looked at, and nothing may scroll ' +
      'sideways at 320, 390 and 2,560 pixels. What people come for is also done by keyboard ' +
      'alone: signing in, bidding, setting a password, the map, notices, the tours. While prices ' +
      'move and while a lot loads, nothing may jump. Print is looked at too, and what a browser ' +
      'hands to a screen reader. ' +
      'This statement says only what was checked.',
    tell: 'Tell us',
    tellText:
      'If something stops you, write down the address of the page, the software you use ' +
      'and the step where you were stuck, and give it to the contact in the notice. This ' +
      'is a demonstration and has no telephone line.',
    keys: 'Keyboard',
  },
  status: {
    title: 'Status',
    lead: 'What this exchange can do at this moment. Your browser asks the server itself.',
    good: 'All is well: you can read, bid and verify.',
    notReady: 'The server is there but not ready:',
    down:
      'The server cannot be reached. It may be your network or the exchange; this page asks ' +
      'again by itself.',
    asking: 'Asking the server',
    missing: {
      'the database is away':
        'The database is not available for the moment. Sessions are paused in public and ' +
        'get their time back.',
      'sessions are being loaded': 'Sessions are being loaded.',
      'followers are catching up': 'Public data is catching up with the newest records.',
      'the demo is being prepared': 'The demonstration data is being prepared.',
    },
    otherMissing: 'Something is not ready yet.',
    server: 'Server',
    clock: 'Server time',
    clockUnsure: (ms) => `within ${ms} seconds`,
    clockUnknown: 'not known yet',
    channel: 'Live channel',
    channelUp: 'connected',
    channelDown: 'not connected, trying again',
    trip: (ms) => `round trip ${ms} ms`,
    version: 'Program version',
    sessions: 'Sessions',
    running: (n) => `${n} running`,
    upcoming: (n) => `${n} waiting to open`,
    paused: 'Paused now',
    pausedNone: 'No session is paused.',
    pausedSince: (at) => `since ${at}`,
    read: 'Check for yourself',
    asked: (at) => `Last asked: ${at}`,
    again: 'Ask again',
  },
};
