// Which shape and colour stands for which state of a company.
import type { Badge } from '../../parts/badges.ts';
import type { Organisation } from '../../wire/api.ts';

export const organisationBadge: Record<Organisation['state'], Badge> = {
  registered: { tone: 'heed', icon: 'pen' },
  verified: { tone: 'good', icon: 'check' },
  rejected: { tone: 'bad', icon: 'cross' },
  withdrawn: { tone: 'bad', icon: 'cross' },
};
