// Calendars and feeds that other programs follow.
export const feeds = {
  feeds: '订阅',
  calendar: '日历（iCalendar）',
  announcements: '公告（Atom）',
  results: '结果（Atom）',
  lotCalendar: '加入日历（开市与公示期满）',
};
