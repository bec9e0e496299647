// `adit calendar`: working days by the tables that the program carries.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "wire/calendar/table.hpp"
#include "wire/json.hpp"
#include "wire/profile/rule_profile.hpp"

namespace adit::app {
namespace {

using domain::calendar::YearTable;

struct CalendarOptions {
  std::string from;
  std::string to;
  std::string profile;
  std::string file;
  int wd = 0;
};

// Whether the first day counts; without a profile it does not.
base::Outcome<bool> count_start_day(const std::string& profile) {
  if (profile.empty()) return false;
  const auto found = wire::find_profile(profile);
  if (!found) return tl::unexpected(found.error());
  return found->periods.count_start_day;
}

ExitCode add(const CalendarOptions& options) {
  const auto from = base::parse_date(options.from);
  if (!from) return report(from.error());
  const auto start = count_start_day(options.profile);
  if (!start) return report(start.error());
  const auto period = wire::embedded_calendar().add(*from, options.wd, *start);
  if (!period) return report(period.error());
  std::cout << wire::working_period_json(*period) << '\n';
  return ExitCode::yes;
}

ExitCode count(const CalendarOptions& options) {
  const auto from = base::parse_date(options.from);
  if (!from) return report(from.error());
  const auto to = base::parse_date(options.to);
  if (!to) return report(to.error());
  const auto start = count_start_day(options.profile);
  if (!start) return report(start.error());
  const auto days = wire::embedded_calendar().count(*from, *to, *start);
  if (!days) return report(days.error());
  std::cout << wire::JsonWriter().begin_object().member("wd", *days).end_object().take() << '\n';
  return ExitCode::yes;
}

int working_days(const domain::calendar::WorkCalendar& year, int number) {
  const base::Date first = base::date_of({number, 1, 1});
  const base::Date last = base::date_of({number, 12, 31});
  return year.count(first, last, true).value();
}

ExitCode load(const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return report(bytes.error());
  const auto table = wire::read_calendar_table(*bytes);
  if (!table) return report(table.error());
  const auto year = domain::calendar::WorkCalendar::of({*table});
  if (!year) return report(year.error());
  const auto& loaded = wire::embedded_calendar();
  const bool known = loaded.first_year() <= table->year && table->year <= loaded.last_year();
  wire::JsonWriter out;
  out.begin_object().member("confirmed", table->confirmed).member("loaded", known);
  out.member("make_up", table->make_up.size()).member("rest", table->rest.size());
  out.member("table", year->table()).member("wd", working_days(*year, table->year));
  std::cout << out.member("year", table->year).end_object().take() << '\n';
  return ExitCode::yes;
}

}  // namespace

void add_calendar(CLI::App& app, ExitCode& code) {
  CLI::App* calendar = app.add_subcommand("calendar", "Count working days (China mainland)");
  calendar->require_subcommand(1);
  const auto options = std::make_shared<CalendarOptions>();
  const std::string first_day = "Rule profile, which says whether the first day counts";

  CLI::App* add_command = calendar->add_subcommand("add", "The Nth working day after a date");
  add_command->add_option("--from", options->from, "Date (2026-11-23)")->required();
  add_command->add_option("--wd", options->wd, "Number of working days")->required();
  add_command->add_option("--profile", options->profile, first_day);
  add_command->add_flag("--json")->description("Print JSON (always)");
  add_command->callback([options, &code] { code = add(*options); });

  CLI::App* count_command = calendar->add_subcommand("count", "Working days between two dates");
  count_command->add_option("--from", options->from, "Date before the first counted day")
      ->required();
  count_command->add_option("--to", options->to, "Last counted date")->required();
  count_command->add_option("--profile", options->profile, first_day);
  count_command->add_flag("--json")->description("Print JSON (always)");
  count_command->callback([options, &code] { code = count(*options); });

  CLI::App* load_command = calendar->add_subcommand("load", "Check a year's table");
  load_command->add_option("FILE", options->file, "Table (JSON)")->required();
  load_command->add_flag("--json")->description("Print JSON (always)");
  load_command->callback([options, &code] { code = load(options->file); });
}

}  // namespace adit::app
