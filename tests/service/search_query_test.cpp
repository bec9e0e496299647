// What lists are asked for, parameter by parameter.
#include "service/search_query.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "service/exchange_case.hpp"

namespace adit::service {
namespace {

base::Refusal refused(const QueryText& text) {
  const auto search = read_lot_search(tests::setting(), text);
  return search ? base::Refusal{} : search.error();
}

std::string field_of(const base::Refusal& refusal) {
  for (const auto& [name, value] : refusal.params) {
    if (name == "field") return std::get<std::string>(value);
  }
  return {};
}

store::LotSearch read(const QueryText& text) {
  return read_lot_search(tests::setting(), text).value();
}

TEST(SearchQuery, NothingAskedIsEverythingNewestFirst) {
  const auto search = read({{"q", ""}, {"state", ""}, {"area_from", ""}});
  EXPECT_FALSE(search.text || search.state || search.area_m2.from || search.opens_ms.to);
  EXPECT_TRUE(search.minerals.empty() && search.public_only && !search.down);
  EXPECT_EQ(search.order, store::LotOrder::newest);
}

TEST(SearchQuery, AreasAreSquareKilometresToTheSquareMetre) {
  const auto search = read({{"area_from", "1.7052"}, {"area_to", "12"}});
  EXPECT_EQ(search.area_m2.from, 1'705'200);
  EXPECT_EQ(search.area_m2.to, 12'000'000);
  for (const char* area : {"-1", "1.", ".5", "1.00001", "1,5", "1e3", "一", "99999999999", "+1"}) {
    const auto no = refused({{"area_to", area}});
    EXPECT_EQ(no.code, "query.area") << area;
    EXPECT_EQ(field_of(no), "area_to") << area;
  }
}

TEST(SearchQuery, DaysAreWholeInBeijing) {
  const auto search = read({{"opens_from", "2026-11-23"}, {"opens_to", "2026-11-23"}});
  EXPECT_EQ(*search.opens_ms.to - *search.opens_ms.from, 24 * 3600 * 1000 - 1);
  EXPECT_EQ(base::to_text(base::Instant{*search.opens_ms.from}), "2026-11-23T00:00:00.000+08:00");
  for (const char* date : {"2026-02-30", "23.11.2026", "2026-11-23T00:00:00Z", "today"}) {
    EXPECT_EQ(refused({{"opens_to", date}}).code, "query.date") << date;
  }
}

TEST(SearchQuery, ASpanDoesNotEndBeforeItBegins) {
  EXPECT_EQ(refused({{"price_from", "2"}, {"price_to", "1"}}).code, "query.order");
  EXPECT_EQ(refused({{"area_from", "2"}, {"area_to", "1.9999"}}).code, "query.order");
  EXPECT_EQ(refused({{"opens_from", "2026-11-24"}, {"opens_to", "2026-11-23"}}).code,
            "query.order");
  EXPECT_EQ(refused({{"price_from", "2"}, {"price_to", "2"}}).code, "");
}

TEST(SearchQuery, ChoicesAreNamed) {
  for (const auto& [name, value] : QueryText{{"state", "SOLD"},
                                             {"right", "探矿权"},
                                             {"verdict", "<script>"},
                                             {"stage", "1' OR '1'='1"},
                                             {"sort", "--area"}}) {
    const auto no = refused({{name, value}});
    EXPECT_EQ(no.code, "query.choice") << name;
    EXPECT_EQ(field_of(no), name);
  }
  const auto search = read({{"sort", "-area"}, {"state", "sold"}});
  EXPECT_EQ(search.order, store::LotOrder::area);
  EXPECT_TRUE(search.down);
}

TEST(SearchQuery, NumbersAndTextsHaveTheirMost) {
  EXPECT_EQ(refused({{"limit", "0"}}).code, "query.limit");
  EXPECT_EQ(refused({{"limit", "501"}}).code, "query.limit");
  EXPECT_EQ(refused({{"offset", "-1"}}).code, "query.limit");
  EXPECT_EQ(refused({{"price_from", "1.5"}}).code, "query.limit");
  std::string hundred;
  for (int i = 0; i < 100; ++i) hundred += "矿";
  EXPECT_EQ(read({{"q", hundred}}).text, hundred);
  EXPECT_EQ(refused({{"q", hundred + "x"}}).code, "query.text");
  EXPECT_EQ(field_of(refused({{"mineral", std::string(10'000, 'x')}})), "mineral");
  EXPECT_EQ(refused({{"q", "\xFF"}}).code, "query.encoding");
  EXPECT_EQ(field_of(refused({{"mineral", "\xC3"}})), "mineral");
}

TEST(SearchQuery, AMineralIsFoundByEveryNameOfIt) {
  const auto by_id = read({{"mineral", "gold"}}).minerals;
  const auto by_name = read({{"mineral", "金"}}).minerals;
  for (const auto& names : {by_id, by_name}) {
    EXPECT_NE(std::ranges::find(names, "gold"), names.end());
    EXPECT_NE(std::ranges::find(names, "金"), names.end());
  }
  EXPECT_EQ(read({{"mineral", "Unobtainium"}}).minerals, std::vector<std::string>{"unobtainium"});
}

TEST(SearchQuery, ResultsHaveOutcomesAndDaysOfTheirOwn) {
  const auto search = read_result_search(
      tests::setting(), {{"outcome", "sold"}, {"closed_from", "2026-11-01"}, {"sort", "-over"}});
  ASSERT_TRUE(search);
  EXPECT_EQ(search->outcome, "sold");
  EXPECT_EQ(search->order, store::ResultOrder::over);
  EXPECT_FALSE(read_result_search(tests::setting(), {{"outcome", "won"}}));
}

}  // namespace
}  // namespace adit::service
