// Lists as people ask for them, on lots that went their ways.
#include <gtest/gtest.h>

#include <algorithm>

#include "service/exchange_case.hpp"
#include "service/search_query.hpp"
#include "wire/schema.hpp"

namespace adit::tests {
namespace {

class Search : public ExchangeCase {
 protected:
  std::vector<std::string> found(const service::QueryText& query,
                                 const std::optional<service::Actor>& actor = std::nullopt) {
    const auto search = service::read_lot_search(setting(), query).value();
    const auto page = run([&](auto& tx) { return service::list_lots(tx, actor, search); });
    std::vector<std::string> ids;
    for (const auto& lot : page.lots) ids.push_back(lot.id);
    EXPECT_TRUE(wire::read("replies/lots", to_json(page), wire::file_limits));
    return ids;
  }
  wire::replies::ResultPage results(const service::QueryText& query) {
    const auto search = service::read_result_search(setting(), query).value();
    return run([&](auto& tx) { return service::list_results(tx, search); });
  }
  // The lot sold for this much, or not sold.
  wire::replies::Lot ended(const wire::requests::LotDraft& draft, std::int64_t price_fen) {
    const auto made = announced(draft);
    const auto numbers = admitted(made.id, 3);
    EXPECT_TRUE(open(*made.session));
    if (price_fen > 0) bid(*made.session, numbers[0], price_fen);
    EXPECT_TRUE(hammer(*made.session));
    settle_all();
    return made;
  }
};

using Ids = std::vector<std::string>;

TEST_F(Search, finds_by_every_member_that_is_asked_for) {
  auto draft = gold_draft();
  draft.title_en = "Example Stone Gate";
  draft.location_zh = "示例市示例县";
  const auto made = announced(draft);
  for (const auto& query :
       std::vector<service::QueryText>{{},
                                       {{"q", made.number}},
                                       {{"q", "stone GATE"}},
                                       {{"q", "示例县"}},
                                       {{"right", "exploration"}},
                                       {{"mineral", "金"}},
                                       {{"stage", "general_survey"}},
                                       {{"state", "announced"}},
                                       {{"verdict", "conforming"}},
                                       {{"area_from", "0.1"}, {"area_to", "100"}},
                                       {{"price_from", "100000000"}, {"price_to", "100000000"}}}) {
    EXPECT_EQ(found(query), Ids{made.id}) << (query.empty() ? "all" : query[0].first);
  }
  for (const auto& query : std::vector<service::QueryText>{{{"q", "%"}},
                                                           {{"q", "_"}},
                                                           {{"q", "银"}},
                                                           {{"right", "mining"}},
                                                           {{"mineral", "银"}},
                                                           {{"stage", "exploration"}},
                                                           {{"state", "sold"}},
                                                           {{"verdict", "nonconforming"}},
                                                           {{"area_from", "100"}},
                                                           {{"price_to", "99999999"}},
                                                           {{"opens_to", "2020-01-01"}}}) {
    EXPECT_EQ(found(query), Ids{}) << query[0].first << " " << query[0].second;
  }
}

TEST_F(Search, drafts_are_found_by_officers_alone) {
  const auto made = drafted(gold_draft());
  EXPECT_EQ(found({{"state", "draft"}}), Ids{});
  EXPECT_EQ(found({{"state", "draft"}}, lin_), Ids{made.id});
  EXPECT_EQ(found({{"sort", "opens"}}, lin_), Ids{made.id}) << "though it has no opening yet";
}

TEST_F(Search, sorts_either_way_and_turns_pages) {
  auto dear = gold_draft();
  dear.start_price_fen = 200'000'000;
  dear.reserve_fen = 300'000'000;
  const auto first = drafted(gold_draft()).id;
  now_ = now_ + 1'000;
  const auto second = drafted(dear).id;
  EXPECT_EQ(found({}, lin_), (Ids{second, first})) << "newest first";
  EXPECT_EQ(found({{"sort", "-newest"}}, lin_), (Ids{first, second}));
  EXPECT_EQ(found({{"sort", "price"}}, lin_), (Ids{first, second}));
  EXPECT_EQ(found({{"sort", "-price"}}, lin_), (Ids{second, first}));
  EXPECT_EQ(found({{"sort", "number"}}, lin_), (Ids{first, second}));
  EXPECT_EQ(found({{"sort", "price"}, {"limit", "1"}, {"offset", "1"}}, lin_), Ids{second});
  store::LotSearch one;
  one.limit = 1;
  const auto page = run([&](auto& tx) { return service::list_lots(tx, lin_, one); });
  EXPECT_EQ(page.matched, 2);
  EXPECT_FALSE(page.more);
}

TEST_F(Search, results_and_what_they_come_to) {
  const auto sold = ended(gold_draft(), 130'000'000);
  const auto all = results({});
  ASSERT_EQ(all.matched, 1);
  EXPECT_EQ(all.results[0].right, "exploration");
  EXPECT_EQ(all.results[0].mineral, "gold");
  EXPECT_TRUE(wire::read("replies/results", to_json(all), wire::file_limits));
  EXPECT_EQ(results({{"q", all.results[0].winner->name}}).matched, 1) << "by the winner";
  EXPECT_EQ(results({{"outcome", "unsold"}}).matched, 0);
  EXPECT_EQ(results({{"price_from", "130000001"}}).matched, 0);
  EXPECT_EQ(results({{"sort", "over"}, {"mineral", "金"}}).matched, 1);

  store::ResultSearch everything;
  const auto figures =
      run([&](auto& tx) { return service::statistics(tx, setting(), everything); });
  ASSERT_TRUE(wire::read("replies/statistics", to_json(figures)));
  ASSERT_EQ(figures.size(), 4u) << "all, one right, one mineral, one month";
  EXPECT_EQ(figures[0].by, "all");
  EXPECT_EQ(figures[0].sold, 1);
  EXPECT_EQ(figures[0].price_fen, 130'000'000);
  EXPECT_EQ(figures[0].premium_bp, 3'000);
  EXPECT_EQ(figures[0].median_premium_bp, 3'000);
  const auto area = std::stoll(value("SELECT area_m2 FROM lot"));
  EXPECT_EQ(figures[0].price_per_km2_fen, (130'000'000LL * 2'000'000 / area + 1) / 2);
  const auto key_by = [&](const std::string& by) {
    const auto found = std::ranges::find(figures, by, &wire::replies::Figures::by);
    return found == figures.end() ? "none" : found->key;
  };
  EXPECT_EQ(key_by("right"), "exploration");
  EXPECT_EQ(key_by("mineral"), "gold");
  EXPECT_EQ(lot(sold.id).state, "sold");
}

TEST_F(Search, what_did_not_open_is_counted_and_not_left_out) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 2));
  ASSERT_TRUE(open(*made.session));
  settle_all();
  const auto figures =
      run([&](auto& tx) { return service::statistics(tx, setting(), store::ResultSearch{}); });
  ASSERT_FALSE(figures.empty());
  EXPECT_EQ(figures[0].not_opened, 1);
  EXPECT_EQ(figures[0].sold, 0);
  EXPECT_FALSE(figures[0].premium_bp || figures[0].price_per_km2_fen);
}

TEST_F(Search, nothing_ended_is_one_group_of_noughts) {
  const auto figures =
      run([&](auto& tx) { return service::statistics(tx, setting(), store::ResultSearch{}); });
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures[0].sold + figures[0].unsold + figures[0].not_opened, 0);
}

TEST_F(Search, tables_hold_what_the_list_holds) {
  auto draft = gold_draft();
  draft.title_zh = "=示例金矿";
  const auto made = announced(draft);
  const auto table =
      in_tx([&](auto& tx) { return service::lots_csv(tx, std::nullopt, store::LotSearch{}); });
  ASSERT_TRUE(table);
  EXPECT_NE(table->find(made.number + ",'=示例金矿,"), std::string::npos) << *table;
  EXPECT_NE(table->find(",1000000.00,"), std::string::npos) << "yuan, not fen";
}

}  // namespace
}  // namespace adit::tests
