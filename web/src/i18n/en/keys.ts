// The list of keys.
import type { keys as chinese } from '../zh/keys.ts';

export const keys: typeof chinese = {
  title: 'Keyboard',
  all: 'All keys',
  amount: 'to the amount',
  steps: 'one step up or down (Shift: five)',
  enter: 'review, then send',
  escape: 'back to the amount, sends nothing',
  listen: 'say state, price and time',
  help: 'this list',
  search: 'search',
  goLots: 'lots',
  goMap: 'map',
  goResults: 'results',
  goVerify: 'verify',
  goLive: 'live',
  off: 'Switch single keys off',
  close: 'Close',
  room: 'Bid room',
  everywhere: 'Everywhere',
  map: 'Map',
  mapMove: 'pan, zoom',
  mapAsk: 'ask about the centre',
  mapStep: 'previous and next item',
  mapRove: 'go through what is in sight; Enter opens',
};
