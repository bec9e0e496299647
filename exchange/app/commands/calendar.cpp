// `adit calendar`: working days by the tables that the program carries and those loaded since.
#include <iostream>
#include <memory>

#include "app/calendar_directory.hpp"
#include "app/commands/command.hpp"
#include "app/profile_file.hpp"
#include "wire/calendar/table.hpp"
#include "wire/json.hpp"

namespace adit::app {
namespace {

struct CalendarOptions {
  std::string from;
  std::string to;
  std::string profile;
  std::string file;
  std::string directory = calendar_directory;
  int wd = 0;
};

// Whether the first day counts; without a profile it does not.
base::Outcome<bool> count_start_day(const std::string& profile) {
  if (profile.empty()) return false;
  const auto found = load_profile(profile);
  if (!found) return tl::unexpected(found.error());
  return found->periods.count_start_day;
}

ExitCode add(const CalendarOptions& options) {
  const auto from = base::parse_date(options.from);
  if (!from) return report(from.error());
  const auto start = count_start_day(options.profile);
  if (!start) return report(start.error());
  const auto calendar = load_calendar(options.directory);
  if (!calendar) return report(calendar.error());
  const auto period = calendar->add(*from, options.wd, *start);
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
  const auto calendar = load_calendar(options.directory);
  if (!calendar) return report(calendar.error());
  const auto days = calendar->count(*from, *to, *start);
  if (!days) return report(days.error());
  std::cout << wire::JsonWriter().begin_object().member("wd", *days).end_object().take() << '\n';
  return ExitCode::yes;
}

int working_days(const domain::calendar::WorkCalendar& calendar, int year) {
  const base::Date first = base::date_of({year, 1, 1});
  const base::Date last = base::date_of({year, 12, 31});
  return calendar.count(first, last, true).value();
}

ExitCode load(const CalendarOptions& options) {
  const auto bytes = read_file(options.file);
  if (!bytes) return report(bytes.error());
  const auto calendar = keep_table(options.directory, *bytes);
  if (!calendar) return report(calendar.error());
  const auto table = wire::read_calendar_table(*bytes).value();
  wire::JsonWriter out;
  out.begin_object().member("confirmed", table.confirmed).member("loaded", true);
  out.member("make_up", table.make_up.size()).member("rest", table.rest.size());
  out.member("table", calendar->table()).member("wd", working_days(*calendar, table.year));
  std::cout << out.member("year", table.year).end_object().take() << '\n';
  return ExitCode::yes;
}

// What every subcommand takes.
void add_common(CLI::App& command, CalendarOptions& options) {
  command.add_option("--directory", options.directory, "Where loaded tables are kept")
      ->capture_default_str();
  command.add_flag("--json")->description("Print JSON (always)");
}

void add_profile(CLI::App& command, CalendarOptions& options) {
  command.add_option("--profile", options.profile,
                     "Rule profile (an id, or a JSON file): whether the first day counts");
}

}  // namespace

void add_calendar(CLI::App& app, ExitCode& code) {
  CLI::App* calendar = app.add_subcommand("calendar", "Count working days (China mainland)");
  calendar->require_subcommand(1);
  const auto options = std::make_shared<CalendarOptions>();

  CLI::App* add_command = calendar->add_subcommand("add", "The Nth working day after a date");
  add_command->add_option("--from", options->from, "Date (2026-11-23)")->required();
  add_command->add_option("--wd", options->wd, "Number of working days")->required();
  add_profile(*add_command, *options);
  add_common(*add_command, *options);
  add_command->callback([options, &code] { code = add(*options); });

  CLI::App* count_command = calendar->add_subcommand("count", "Working days between two dates");
  count_command->add_option("--from", options->from, "Date before the first counted day")
      ->required();
  count_command->add_option("--to", options->to, "Last counted date")->required();
  add_profile(*count_command, *options);
  add_common(*count_command, *options);
  count_command->callback([options, &code] { code = count(*options); });

  CLI::App* load_command = calendar->add_subcommand("load", "Keep a year's table");
  load_command->add_option("FILE", options->file, "Table (JSON)")->required();
  add_common(*load_command, *options);
  load_command->callback([options, &code] { code = load(*options); });
}

}  // namespace adit::app
