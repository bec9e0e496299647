// Calendars and feeds that other programs follow.
import type { feeds as Chinese } from '../zh/feeds.ts';

export const feeds: typeof Chinese = {
  feeds: 'Follow',
  calendar: 'Calendar (iCalendar)',
  announcements: 'Announcements (Atom)',
  results: 'Results (Atom)',
  lotCalendar: 'Add to your calendar (opening and end of publication)',
};
