// The provisions of the Twelfth Five-Year Plan: they load beside both editions, quote the document
// at the lines that they name, and leave no cell of its tables out.
#include "wire/plan/provisions.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/digest.hpp"
#include "domain/plan/provisions_check.hpp"
#include "unit/wire/plan/provision_files.hpp"
#include "wire/json.hpp"
#include "wire/language.hpp"
#include "wire/plan/edition.hpp"
#include "wire/problem.hpp"

namespace adit::wire {
namespace {

using document::change;
using domain::plan::Entry;
using domain::plan::Provisions;

const std::string source = ADIT_SOURCE_DIR;

domain::plan::Edition edition_of(const std::string& name) {
  const std::string folder = source + "/deploy/plans/" + name + "/";
  const auto file = [&](const char* part) { return document::content_of(folder + part); };
  auto edition = read_edition({file("edition.json"), file("minerals.json"), file("blocks.json"),
                               file("farmland.json"), file("zones.json"), file("clauses.json")});
  EXPECT_TRUE(edition.has_value()) << edition.error().code;
  return std::move(*edition);
}

const Provisions& provisions() {
  static const Provisions read = read_provisions(document::provisions_in(source)).value();
  return read;
}

// Every head of a row, with its file.
std::vector<std::pair<std::string, const Entry*>> entries() {
  std::vector<std::pair<std::string, const Entry*>> all;
  const auto add = [&](const std::string& file, const auto& rows) {
    for (const auto& row : rows) all.emplace_back(file, &row.entry);
  };
  const Provisions& from = provisions();
  add("areas", from.areas), add("belts", from.belts), add("quotas", from.quotas);
  add("scales", from.classes), add("minimums", from.minimums), add("controls", from.controls);
  add("prerequisites", from.prerequisites), add("projects", from.projects);
  add("targets", from.targets), add("contradictions", from.contradictions);
  return all;
}

TEST(PlanProvisions, AreSoundBesideBothEditions) {
  for (const char* name : {"jilin-2011-2015", "jilin-sandbox"}) {
    const auto edition = edition_of(name);
    const auto checked = domain::plan::check(provisions(), edition);
    EXPECT_TRUE(checked.has_value()) << name << " " << checked.error().code;
    const Provisions* shared = provisions_of(edition);
    ASSERT_NE(shared, nullptr) << name;
    EXPECT_EQ(shared->digest, provisions().digest) << "the program carries the files of the tree";
  }
  auto other = edition_of("jilin-sandbox");
  other.document.sha256 = std::string(64, '0');
  EXPECT_EQ(provisions_of(other), nullptr);
}

// The sandbox states what the plan leaves to annexes; the plan's own edition gets none of it.
TEST(PlanProvisions, AreSupplementedForTheEditionThatSaysSo) {
  const auto sandbox = edition_of("jilin-sandbox");
  const auto& supplement = sandbox.supplement;
  ASSERT_FALSE(supplement.empty());
  for (const auto& row : supplement.classes) {
    EXPECT_FALSE(row.entry.cited.empty()) << row.entry.id;
    EXPECT_EQ(row.instrument.zh, supplement.source.zh) << row.entry.id;
  }
  const Provisions* whole = provisions_of(sandbox);
  const auto checked = domain::plan::check(*whole, sandbox);
  EXPECT_TRUE(checked.has_value()) << checked.error().code;
  EXPECT_EQ(whole->classes.size(), provisions().classes.size() + supplement.classes.size());
  EXPECT_EQ(domain::plan::rows_of(whole->controls, "B7").size(), 1u);
  const Provisions* plain = provisions_of(edition_of("jilin-2011-2015"));
  EXPECT_TRUE(domain::plan::rows_of(plain->controls, "B7").empty());
  EXPECT_EQ(provisions_of(sandbox), whole) << "made once";
}

TEST(PlanProvisions, HoldWhatTheDocumentCounts) {
  const Provisions& all = provisions();
  const std::vector<std::size_t> rows{14, 10, 7, 11, 6, 17, 14, 5, 9, 25, 17};
  ASSERT_EQ(all.tables.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(all.tables[i].rows.size(), rows[i]);
  using enum domain::plan::AreaKind;
  const std::vector<std::pair<domain::plan::AreaKind, int>> areas{
      {encouraged, 8}, {restricted, 4},  {key_mining, 14},
      {economic, 7},   {governance, 17}, {replacement, 5}};
  for (const auto& [kind, number] : areas) {
    EXPECT_EQ(std::ranges::count(all.areas, kind, &domain::plan::Area::kind), number)
        << domain::plan::area_kinds[static_cast<std::size_t>(kind)];
  }
  EXPECT_EQ(all.projects.size(), 14u + 5 + 9 + 25 + 17);
  EXPECT_EQ(all.contradictions.size(), 27u + 1);
  for (int i = 1; i <= 27; ++i) {
    EXPECT_NE(domain::plan::find_contradiction(all, "K" + std::to_string(i)), nullptr) << i;
  }
}

// Every rule of the plan's catalogue, built or not, has its clause.
TEST(PlanProvisions, EveryRuleHasItsClause) {
  const auto edition = edition_of("jilin-2011-2015");
  const std::pair<char, int> groups[] = {{'A', 10}, {'B', 14}, {'C', 17}, {'D', 11},
                                         {'E', 6},  {'P', 13}, {'T', 6}};
  for (const auto& [letter, last] : groups) {
    for (int number = 1; number <= last; ++number) {
      const std::string rule = letter + std::to_string(number);
      EXPECT_NE(domain::plan::find_clause(edition, rule), nullptr) << rule;
    }
  }
  EXPECT_EQ(domain::plan::find_clause(edition, "C18"), nullptr) << "against equal treatment (K27)";
  for (const auto& clause : edition.clauses) {
    const std::string rule = clause.rule.substr(0, clause.rule.find('.'));
    EXPECT_NE(domain::plan::find_clause(edition, rule), nullptr) << clause.rule;
  }
}

TEST(PlanProvisions, SaySoWhatTheDocumentLacks) {
  for (const char* part : {"prohibited_zones", "key_exploration_areas", "provincial_minimum_scales",
                           "reserve_classes", "restricted_exploration_minerals"}) {
    EXPECT_NE(domain::plan::find_missing(provisions(), part), nullptr) << part;
  }
}

TEST(PlanProvisions, EveryQuotationStandsAtItsLine) {
  const auto plan = document::founding_document();
  if (!plan) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  EXPECT_EQ(base::to_hex(base::sha256(plan->text)), provisions().document_sha256);
  std::size_t quotations = 0;
  for (const auto& [file, entry] : entries()) {
    for (const auto& cited : entry->cited) {
      ++quotations;
      EXPECT_NE(plan->line(cited.line).find(cited.text), std::string::npos)
          << file << " " << entry->id << ": " << cited.text << " L" << cited.line;
    }
  }
  EXPECT_GT(quotations, 300u);
  for (const auto& missing : provisions().missing) EXPECT_NE(plan->line(missing.line), "");
}

TEST(PlanProvisions, EveryCellIsTheWholeLineThatItStandsIn) {
  const auto plan = document::founding_document();
  if (!plan) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  for (const auto& table : provisions().tables) {
    EXPECT_NE(plan->line(table.line).find(table.title.zh), std::string::npos) << table.id;
    for (const auto& column : table.columns) {
      EXPECT_EQ(plan->line(column.line), column.raw) << table.id << "/" << column.id;
    }
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        EXPECT_EQ(plan->line(cell.line), cell.raw) << row.id << "/" << cell.column;
      }
    }
  }
}

// Of the lines between a table's first and last cell each that says something is a cell; the second
// half of one broken cell is read with the first (K24).
TEST(PlanProvisions, NoCellOfATableIsLeftOut) {
  const auto plan = document::founding_document();
  if (!plan) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  for (const auto& table : provisions().tables) {
    std::set<int> cells;
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) cells.insert(cell.line);
    }
    for (int line = *cells.begin(); line <= *cells.rbegin(); ++line) {
      if (plan->line(line).empty() || line == 989) continue;
      EXPECT_TRUE(cells.contains(line)) << table.id << " L" << line << " " << plan->line(line);
    }
  }
}

TEST(PlanProvisions, TheOutlookIsMarkedAndNobodyLeansOnIt) {
  std::size_t outlooks = 0;
  for (const auto& table : provisions().tables) {
    for (const auto& column : table.columns) {
      const bool later = column.id.starts_with("y2020");
      EXPECT_EQ(column.outlook, later) << table.id << "/" << column.id;
      outlooks += later ? 1 : 0;
    }
  }
  EXPECT_EQ(outlooks, 5u) << "two columns of table 1, one each of tables 2, 3 and 4";
  for (const auto& target : provisions().targets) EXPECT_LE(target.year, 2015) << target.entry.id;
}

struct Change {
  std::string_view file;
  std::string_view from;
  std::string_view to;
  std::string_view code;
};

TEST(PlanProvisions, AFaultIsToldWithItsFileRowAndCure) {
  const auto edition = edition_of("jilin-2011-2015");
  const Change changes[] = {
      {"tables.json", "raw_coal_100mt_a", "bushel", "plan.unit_unknown"},
      {"quotas.json", "\"45\"", "\"45.5\"", "plan.amount"},
      {"areas.json", "[\"iron\"]", "[\"mud\"]", "plan.reference_unknown"},
      {"projects.json", "\"G08\"", "\"G09\"", "plan.reference_unknown"},
      {"areas.json", "\"contradictions\": [\"K10\"]", "\"contradictions\": []",
       "plan.zones_contrary"},
      {"quotas.json", "T4.1/y2015", "T4.1/y2020", "plan.outlook_as_limit"},
      {"quotas.json", "\"amount\": \"0.45\"", "\"amount\": \"0.46\"", "plan.cell_differs"},
      {"scales.json", "\"medium\": {\"amount\": \"45\"", "\"medium\": {\"amount\": \"450\"",
       "plan.scale_order"},
      {"belts.json", "\"id\": \"iron\"", "\"id\": \"gold\"", "plan.row_twice"},
      {"targets.json", "[\"K24\"]", "[]", "plan.slip_unmarked"},
      {"belts.json", "dcbc", "0000", "plan.other_document"},
  };
  for (const Change& each : changes) {
    ProvisionFiles files = document::provisions_in(source);
    change(files, each.file, each.from, each.to);
    const auto read = read_provisions(files);
    const auto refused = read ? domain::plan::check(*read, edition)
                              : base::Outcome<void>(tl::unexpected(read.error()));
    ASSERT_FALSE(refused.has_value()) << each.code;
    EXPECT_EQ(refused.error().code, each.code) << each.to;
    const std::string told = refusal_text(refused.error(), Language::en);
    EXPECT_NE(told.find(each.file), std::string::npos) << told;
    EXPECT_EQ(told.find('{'), std::string::npos) << told;
  }
}

TEST(PlanProvisions, TheDigestFollowsEveryFile) {
  std::set<base::Digest> digests{provisions().digest};
  for (std::size_t i = 0; i < provision_files.size(); ++i) {
    ProvisionFiles files = document::provisions_in(source);
    files[i] += " ";
    EXPECT_TRUE(digests.insert(read_provisions(files)->digest).second) << provision_files[i];
  }
}

TEST(PlanProvisions, TheSummaryCountsTheRows) {
  const std::string told = provisions_summary_json(provisions());
  const auto document = JsonDocument::parse(told);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(canonical(document->root()), told);
  EXPECT_EQ(document->root()["areas"].integer(), 55);
  EXPECT_EQ(document->root()["contradictions"].integer(), 28);
}

}  // namespace
}  // namespace adit::wire
