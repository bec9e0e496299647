// An edition to read in: its parts, what is found in them by words, what else speaks of a row, and
// the same as files. Texts are made when they are first asked for, and kept.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "domain/plan/provisions.hpp"
#include "wire/language.hpp"
#include "wire/plan/sheet.hpp"
#include "wire/plan/sheet_json.hpp"

namespace adit::service {

// In which shape a part is read.
enum class PlanForm { json, csv, xlsx };

using PlanText = std::shared_ptr<const std::string>;

// Safe from every thread. The edition and the provisions must outlive it.
class PlanBook {
 public:
  PlanBook(const domain::plan::Edition& edition, const domain::plan::Provisions& provisions);

  // Every part by name (schemas/replies/plan-provisions); with words to look for also the rows that
  // hold each of them, whatever their case.
  [[nodiscard]] std::string parts(const std::optional<std::string>& words) const;

  // One row and what else speaks of it. Refuses with plan_part.not_found {part} and
  // plan_row.not_found {part, row}.
  [[nodiscard]] base::Outcome<std::string> row(const std::string& part,
                                               const std::string& row) const;

  // A part in one of its shapes; `everything` as a workbook holds all parts. Workbooks take
  // milliseconds that an io thread does not have: ask `kept` first. Refuses with
  // plan_part.not_found {part}.
  [[nodiscard]] base::Outcome<PlanText> text(const std::string& part, PlanForm form,
                                             wire::Language language);
  // The text if it has been made already, else null.
  [[nodiscard]] PlanText kept(const std::string& part, PlanForm form, wire::Language language);

  static constexpr std::string_view everything = "provisions";

 private:
  [[nodiscard]] const wire::Sheet* sheet(std::string_view part) const;
  [[nodiscard]] std::vector<wire::SheetHit> found(std::string_view words) const;
  [[nodiscard]] std::vector<wire::SheetHit> speaking_of(std::string_view part,
                                                        std::string_view row) const;
  [[nodiscard]] std::string make(const std::vector<const wire::Sheet*>& sheets, PlanForm form,
                                 wire::Language language) const;

  struct Line {
    wire::SheetHit hit;
    std::string words;  // all that it says, Latin letters small
  };

  const domain::plan::Edition& edition_;
  std::vector<wire::Sheet> sheets_;
  std::vector<Line> lines_;
  std::mutex mutex_;
  std::map<std::string, PlanText> texts_;
};

// The words to look for: nothing when none are named. Refuses with query.text {field, most} and
// query.encoding {field}.
[[nodiscard]] base::Outcome<std::optional<std::string>> read_plan_search(
    const std::vector<std::pair<std::string, std::string>>& query);

}  // namespace adit::service
