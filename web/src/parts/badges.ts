// Which shape and colour stands for which state. One table, so that no two pages disagree.
import type {
  Application,
  Change,
  FindingVerdict,
  LotState,
  Phase,
  ResultSummary,
  Right,
  Verdict,
} from '../wire/api.ts';
import type { IconName } from './icons.ts';

export interface Badge {
  tone: 'good' | 'bad' | 'heed' | 'unknown' | 'act' | 'live' | 'plain';
  icon: IconName;
}

const good: Badge = { tone: 'good', icon: 'check' };
const bad: Badge = { tone: 'bad', icon: 'cross' };
const heed: Badge = { tone: 'heed', icon: 'doc' };
const undecided: Badge = { tone: 'unknown', icon: 'question' };
const quiet: Badge = { tone: 'plain', icon: 'dash' };
const waiting: Badge = { tone: 'heed', icon: 'pen' };
const live: Badge = { tone: 'live', icon: 'clock' };
const scheduled: Badge = { tone: 'act', icon: 'calendar' };
const paused: Badge = { tone: 'bad', icon: 'pause' };

export const findingBadge: Record<FindingVerdict, Badge> = {
  pass: good,
  justified: { tone: 'good', icon: 'doc' },
  fail: bad,
  needs_justification: heed,
  undetermined: undecided,
  not_applicable: quiet,
  info: { tone: 'act', icon: 'info' },
};

export const verdictBadge: Record<Verdict, Badge> = {
  conforming: good,
  nonconforming: bad,
  needs_justification: heed,
  undetermined: undecided,
};

export const lotBadge: Record<LotState, Badge> = {
  draft: { tone: 'plain', icon: 'pen' },
  submitted: waiting,
  approved: good,
  announced: scheduled,
  in_session: live,
  sold: good,
  unsold: quiet,
  stopped: quiet,
  suspended: paused,
  lapsed: quiet,
};

export const phaseBadge: Record<Phase, Badge> = {
  scheduled,
  free: live,
  countdown: live,
  closing: { tone: 'live', icon: 'gavel' },
  sold: good,
  unsold: quiet,
  not_opened: quiet,
  suspended: paused,
};

export const outcomeBadge: Record<ResultSummary['outcome'], Badge> = {
  sold: good,
  unsold: quiet,
};

export const applicationBadge: Record<Application['state'], Badge> = {
  submitted: waiting,
  qualified: { tone: 'heed', icon: 'bang' },
  rejected: bad,
  admitted: good,
};

export const depositBadge: Record<Application['deposit']['state'], Badge> = {
  awaited: { tone: 'plain', icon: 'clock' },
  partial: { tone: 'heed', icon: 'bang' },
  full: good,
};

export const rightBadge: Record<Right['state'], Badge> = {
  live: good,
  awarded: waiting,
  pending: waiting,
  expired: quiet,
  cancelled: quiet,
  lapsed: quiet,
};

export const changeBadge: Record<Change['change'], Badge> = {
  added: { tone: 'good', icon: 'check' },
  changed: { tone: 'heed', icon: 'pen' },
  ended: { tone: 'plain', icon: 'dash' },
};

export const pausedBadge = paused;
export const ownBadge: Badge = { tone: 'plain', icon: 'pen' };
export const waitingBadge = waiting;
