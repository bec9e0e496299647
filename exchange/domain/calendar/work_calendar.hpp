// The working-day calendar: legal periods are counted in working days (工作日), from one table a
// year with its public holidays and its make-up working weekends (调休上班). Outside the loaded
// years it refuses instead of guessing, because a guess would open a session too early.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"

namespace adit::domain::calendar {

// A weekday of rest, or a weekend day of work, with the holiday that causes it.
struct DayException {
  base::Date date;
  std::string zh;  // 国庆节
  std::string en;  // National Day

  bool operator==(const DayException&) const = default;
};

// One year as the State Council's yearly notice arranges it. Days named by neither list follow the
// week: Monday to Friday work, Saturday and Sunday rest.
struct YearTable {
  int year = 0;
  bool confirmed = false;             // compared with the notice, not from memory
  std::vector<DayException> rest;     // ascending, within the year; weekends may be named too
  std::vector<DayException> make_up;  // ascending, within the year, Saturdays and Sundays only
};

// A day between the first and the last of a period that did not count. `reason` is stable:
// `weekend` or `holiday`; the names are for people.
struct Skipped {
  base::Date date;
  std::string reason;
  std::string zh;
  std::string en;
};

// A period in working days: `end` is its last day, `days` are the counted days in order.
struct WorkingPeriod {
  base::Date end;
  std::vector<base::Date> days;
  std::vector<Skipped> skipped;
  std::string table;  // which tables decided: see WorkCalendar::table()
};

// Immutable once made; safe to read from any thread.
class WorkCalendar {
 public:
  // Refuses with `calendar.year_twice` (year), `calendar.gap` (year) when the years do not follow
  // each other, `calendar.empty`, and check_table()'s refusals.
  [[nodiscard]] static base::Outcome<WorkCalendar> of(std::vector<YearTable> tables);

  // The period of `n` working days, at least one, after `from`. The first day does not count (civil
  // code, article 201) unless the rule profile says so with `count_start_day`. Refuses with
  // `calendar.past_end` (year) or `calendar.before_start` (year) outside the tables and with
  // `calendar.bad_count` (wd).
  [[nodiscard]] base::Outcome<WorkingPeriod> add(base::Date from, int n,
                                                 bool count_start_day = false) const;

  // Working days after `from` up to and including `to`; with `count_start_day` also `from` itself.
  // Refuses like add(), also where `to` is outside the tables and no day counts, and with
  // `calendar.reversed` (from, to) when `to` lies before `from`.
  [[nodiscard]] base::Outcome<int> count(base::Date from, base::Date to,
                                         bool count_start_day = false) const;

  // Whether people work on `date`; refuses like add() outside the tables.
  [[nodiscard]] base::Outcome<bool> working(base::Date date) const;

  [[nodiscard]] int first_year() const { return first_year_; }
  [[nodiscard]] int last_year() const { return last_year_; }

  // SHA-256 over every year and its exceptions; equal tables have equal digests.
  [[nodiscard]] base::Digest digest() const { return digest_; }

  // The tables by name, such as `cn-2010-2026@` and twelve characters of the digest.
  [[nodiscard]] std::string table() const;

 private:
  WorkCalendar() = default;

  [[nodiscard]] Skipped reason_of(base::Date date) const;

  std::map<base::Date, DayException> rest_;
  std::map<base::Date, DayException> make_up_;
  int first_year_ = 0;
  int last_year_ = 0;
  base::Digest digest_;
};

// Whether both tables are of one year and name the same days; `confirmed` tells how sure a table
// is, not what it says.
[[nodiscard]] bool same_days(const YearTable& one, const YearTable& other);

// Refuses a table with a day outside its year (`calendar.wrong_year`), a make-up day that is no
// weekend (`calendar.make_up_weekday`), a day named twice (`calendar.day_twice`), or a day out of
// order (`calendar.unordered`); each with `date` and the place in the document.
[[nodiscard]] base::Outcome<YearTable> check_table(YearTable table);

}  // namespace adit::domain::calendar
