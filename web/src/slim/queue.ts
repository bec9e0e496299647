// What waits for the end of the running turn: watchers first, then drawings from the outermost part
// inwards, then what asked to be called once everything stands.

export interface Job {
  (): void;
  /** Lower goes first: -1 for a watcher of nobody, then by the age of the part that it is of. */
  order: number;
}

const jobs: Job[] = [];
const afterwards: Array<() => void> = [];
let flushing: Promise<void> | undefined;

/** Runs the job once before the next picture, however often it is asked for. */
export function queue(job: Job): void {
  if (!jobs.includes(job)) jobs.push(job);
  start();
}

/** Calls back once, when all that is waiting has been drawn. */
export function queueAfter(act: () => void): void {
  afterwards.push(act);
  start();
}

/** Drops a job whose part has gone. */
export function forget(job: Job): void {
  const at = jobs.indexOf(job);
  if (at >= 0) jobs.splice(at, 1);
}

/** Resolves when all that is waiting now has been drawn. */
export function nextTick(act?: () => void): Promise<void> {
  const done = flushing ?? Promise.resolve();
  return act === undefined ? done : done.then(act);
}

function start(): void {
  flushing ??= Promise.resolve().then(flush);
}

function flush(): void {
  for (;;) {
    const next = jobs.length > 0 ? firstJob() : afterwards.shift();
    if (next === undefined) break;
    guarded(next);
  }
  flushing = undefined;
}

function firstJob(): Job | undefined {
  const first = jobs.reduce((best, job) => (job.order < best.order ? job : best));
  forget(first);
  return first;
}

/** One part's fault is told to the window, and the others are drawn all the same. */
export function guarded(act: () => void): void {
  try {
    act();
  } catch (fault) {
    reportError(fault);
  }
}
