// A table is written under another name, flushed and renamed, while a lock on the directory keeps
// a second writer out.
#include "app/calendar_directory.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "app/commands/command.hpp"
#include "wire/calendar/table.hpp"

namespace adit::app {

namespace {

namespace fs = std::filesystem;
using base::Outcome;
using domain::calendar::WorkCalendar;
using domain::calendar::YearTable;

// One year and where it stands.
struct Placed {
  YearTable table;
  std::string place;
};

// The file is closed, and with it every lock on it is gone, at the end of the scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

const Placed* find_year(const std::vector<Placed>& tables, int year) {
  const auto found = std::ranges::find_if(
      tables, [year](const Placed& placed) { return placed.table.year == year; });
  return found == tables.end() ? nullptr : &*found;
}

tl::unexpected<base::Refusal> other_days(const Placed& there) {
  return base::refuse_at("/year", "calendar.year_exists",
                         {{"year", std::int64_t{there.table.year}}, {"place", there.place}});
}

Outcome<Placed> read_kept(const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto table = wire::read_calendar_table(*bytes);
  if (table) return Placed{std::move(*table), path};
  base::Refusal refusal = table.error();
  refusal.params.emplace_back("file", path);
  return tl::unexpected(std::move(refusal));
}

std::vector<std::string> kept_files(const std::string& directory) {
  std::vector<std::string> files;
  if (!fs::exists(directory)) return files;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path().string());
  }
  std::ranges::sort(files);
  return files;
}

// Every year once, the program's before the kept.
Outcome<std::vector<Placed>> read_tables(const std::string& directory) {
  std::vector<Placed> tables;
  for (const YearTable& table : wire::embedded_tables()) tables.push_back({table, "adit"});
  for (const std::string& path : kept_files(directory)) {
    auto kept = read_kept(path);
    if (!kept) return tl::unexpected(kept.error());
    const Placed* there = find_year(tables, kept->table.year);
    if (there == nullptr) {
      tables.push_back(std::move(*kept));
    } else if (!same_days(there->table, kept->table)) {
      return other_days(*there);
    }
  }
  return tables;
}

Outcome<WorkCalendar> calendar_of(const std::vector<Placed>& tables) {
  std::vector<YearTable> years;
  years.reserve(tables.size());
  for (const Placed& placed : tables) years.push_back(placed.table);
  return WorkCalendar::of(std::move(years));
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

// `folder` is the open directory of the file.
bool write_whole(const Descriptor& folder, const fs::path& path, const std::string& bytes) {
  const fs::path draft = path.string() + ".draft";
  {
    const Descriptor file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.number() < 0 || !write_all(file.number(), bytes)) return false;
  }
  std::error_code fault;
  fs::rename(draft, path, fault);
  return !fault && ::fsync(folder.number()) == 0;
}

tl::unexpected<base::Refusal> unwritable(const fs::path& path) {
  return base::refuse("file.unwritable", {{"path", path.string()}});
}

}  // namespace

Outcome<WorkCalendar> load_calendar(const std::string& directory) {
  const auto tables = read_tables(directory);
  if (!tables) return tl::unexpected(tables.error());
  return calendar_of(*tables);
}

Outcome<WorkCalendar> keep_table(const std::string& directory, const std::string& document) {
  auto table = wire::read_calendar_table(document);
  if (!table) return tl::unexpected(table.error());
  std::error_code fault;
  fs::create_directories(directory, fault);
  const Descriptor folder(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() < 0 || ::flock(folder.number(), LOCK_EX) != 0) return unwritable(directory);
  auto tables = read_tables(directory);
  if (!tables) return tl::unexpected(tables.error());
  const int year = table->year;
  if (const Placed* there = find_year(*tables, year)) {
    if (!same_days(there->table, *table)) return other_days(*there);
    return calendar_of(*tables);
  }
  tables->push_back({std::move(*table), directory});
  auto calendar = calendar_of(*tables);
  if (!calendar) {
    calendar.error().pointer = "/year";
    return calendar;
  }
  const fs::path path = fs::path(directory) / ("cn-" + std::to_string(year) + ".json");
  if (!write_whole(folder, path, document)) return unwritable(path);
  return calendar;
}

}  // namespace adit::app
