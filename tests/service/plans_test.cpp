// Plan editions in the database: by digest, and never from under a right.
#include "service/plans.hpp"
#include "base/digest.hpp"
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class Plans : public ExchangeCase {
 protected:
  // The sandbox edition without its first block, under another digest.
  service::Setting shorter() {
    auto out = setting();
    auto& edition = out.editions[1];
    edition.blocks->erase(edition.blocks->begin());
    edition.digest = base::sha256("another edition");
    return out;
  }
};

// A programme's items stand on blocks too.
class PlansAlone : public Plans {
 protected:
  [[nodiscard]] std::string database() override { return bare_database(); }
};

TEST_F(Plans, are_loaded_once_a_digest) {
  const auto again = in_tx([&](auto& tx) { return service::load_plans(tx, setting(), now_); });
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->empty());
  EXPECT_EQ(value("SELECT count(*) FROM planned_block"),
            std::to_string(setting().editions[1].blocks->size()));
}

TEST_F(Plans, areas_agree_with_the_documents) {
  for (const auto& block : *setting().editions[1].blocks) {
    const auto area =
        std::stoll(value("SELECT area_m2 FROM plan_feature WHERE id = '" + block.id + "'"));
    EXPECT_NEAR(static_cast<double>(area), static_cast<double>(block.area_m2),
                static_cast<double>(block.area_m2) * 1e-6)
        << block.id;
  }
}

TEST_F(PlansAlone, a_new_digest_replaces_blocks_that_nobody_holds) {
  const auto changed = shorter();
  const auto loaded = in_tx([&](auto& tx) { return service::load_plans(tx, changed, now_); });
  ASSERT_TRUE(loaded) << loaded.error().code;
  EXPECT_EQ(*loaded, std::vector<std::string>{"jilin-sandbox"});
  EXPECT_EQ(value("SELECT count(*) FROM planned_block WHERE id = 'SK-001'"), "0");
}

TEST_F(Plans, a_block_in_use_is_not_dropped) {
  static_cast<void>(announced(gold_draft()));
  const auto changed = shorter();
  const auto loaded = in_tx([&](auto& tx) { return service::load_plans(tx, changed, now_); });
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, "plan.block_in_use");
}

TEST_F(Plans, a_block_belongs_to_one_edition) {
  auto changed = setting();
  changed.editions[0].blocks = {changed.editions[1].blocks->front()};
  changed.editions[0].digest = base::sha256("another edition");
  const auto loaded = in_tx([&](auto& tx) { return service::load_plans(tx, changed, now_); });
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, "plan.block_elsewhere");
}

TEST_F(Plans, blocks_tell_who_holds_them) {
  const auto made = announced(gold_draft());
  const auto blocks = in_tx([&](auto& tx) { return service::list_blocks(tx, "jilin-sandbox"); });
  ASSERT_TRUE(blocks);
  EXPECT_EQ(blocks->front().id, "SK-001");
  EXPECT_EQ(blocks->front().reserved_by, made.id);
  EXPECT_FALSE(blocks->at(1).reserved_by);
  EXPECT_FALSE(in_tx([&](auto& tx) { return service::list_blocks(tx, "nowhere"); }));
}

TEST_F(Plans, a_sliver_along_the_border_is_no_touch) {
  auto draft = gold_draft();
  // The southern border of SK-002 lies at 43.32: a square ending 2e-8 degrees above it.
  draft.rings = {square(12'729'000'000, 4'331'000'002)};
  const auto sliver = drafted(draft);
  EXPECT_TRUE(sliver.blocks.empty());
  draft.rings = {square(12'729'000'000, 4'331'500'000)};
  EXPECT_EQ(drafted(draft).blocks, std::vector<std::string>{"SK-002"});
}

}  // namespace
}  // namespace adit::tests
