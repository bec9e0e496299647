// What the server's clock says, worked out from samples. A pong gives two-way samples (the answer
// lies within half the round trip); any other frame with a server time gives a lower bound. Local
// times are performance.now(), which no one can set back.

export interface Sample {
  offset: number;
  halfTrip: number;
}
export interface ClockState {
  samples: Sample[]; // newest last, at most `kept`
  floor: number | undefined; // the offset is at least this: from one-way frames
  heardAt: number | undefined; // local time of the last frame
}
export interface Reading {
  now: number;
  plusMinus: number | undefined;
  stale: boolean;
}

const kept = 20;
const best = 5;
export const staleAfterMs = 3000;

export const silentClock: ClockState = { samples: [], floor: undefined, heardAt: undefined };

/** Takes in the answer to a ping that left at local time `sent` and came back at `received`. */
export function withPong(
  state: ClockState,
  serverNow: number,
  sent: number,
  received: number,
): ClockState {
  const halfTrip = Math.max(0, (received - sent) / 2);
  const sample = { offset: serverNow - (sent + halfTrip), halfTrip };
  return { ...state, samples: [...state.samples, sample].slice(-kept), heardAt: received };
}

/** Takes in a frame that carries the server's time and travelled one way. */
export function withOneWay(state: ClockState, serverNow: number, received: number): ClockState {
  const bound = serverNow - received;
  const floor = state.floor === undefined ? bound : Math.max(state.floor, bound);
  return { ...state, floor, heardAt: received };
}

/** A new connection may be to another server: what was learnt is dropped, the silence goes on. */
export function reconnected(state: ClockState): ClockState {
  return { ...silentClock, heardAt: state.heardAt };
}

/** Median offset of the samples with the shortest trips, and how far off it may be. */
export function offsetOf(state: ClockState): Sample | undefined {
  const shortest = [...state.samples].sort((a, b) => a.halfTrip - b.halfTrip).slice(0, best);
  const offsets = shortest.map((s) => s.offset).sort((a, b) => a - b);
  const middle = offsets[Math.floor(offsets.length / 2)];
  const nearest = shortest[0];
  if (middle === undefined || nearest === undefined) {
    return state.floor === undefined ? undefined : { offset: state.floor, halfTrip: NaN };
  }
  return { offset: middle, halfTrip: nearest.halfTrip };
}

/** The server's time at local time `local`. When nothing was heard for 3 s it stands still. */
export function read(state: ClockState, local: number): Reading | undefined {
  const estimate = offsetOf(state);
  if (estimate === undefined || state.heardAt === undefined) return undefined;
  const stale = local - state.heardAt > staleAfterMs;
  const at = stale ? state.heardAt : local;
  const plusMinus = Number.isNaN(estimate.halfTrip) ? undefined : estimate.halfTrip;
  return { now: at + estimate.offset, plusMinus, stale };
}
