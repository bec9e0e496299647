// The result document: canonical, by its schema, and the same bytes for ever.
#include "wire/result/result.hpp"

#include "support/auction_case.hpp"
#include "wire/schema.hpp"

namespace adit::tests {

namespace {

domain::result::Result sold_result() {
  const auto state =
      given(in_countdown(terms_with_reserve(start_fen)) + accepted(ann, start_fen, free_ends) +
            Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, reserve(start_fen),
                     first_deadline, passed()})
          .state();
  return domain::result::result_of(state, base::sha256("head"),
                                   Winner{"示例矿业一号有限公司", "91220000MA0000000C"});
}

domain::result::Result unsold_result() {
  const auto state =
      given(in_countdown() + Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()})
          .state();
  return domain::result::result_of(state, base::sha256("head"), std::nullopt);
}

TEST(result_document, is_canonical_and_fits_its_schema) {
  for (const auto& result : {sold_result(), unsold_result()}) {
    const std::string text = wire::result_document(result);
    const auto document = wire::JsonDocument::parse(text);
    ASSERT_TRUE(document.has_value()) << text;
    EXPECT_EQ(wire::canonical(document->root()), text);
    const auto valid = wire::validate("documents/result", document->root());
    EXPECT_TRUE(valid.has_value()) << text << (valid ? "" : valid.error().pointer);
    EXPECT_EQ(wire::result_hash(result), base::sha256(text));
  }
}

TEST(result_document, keeps_these_bytes) {
  EXPECT_EQ(
      wire::result_document(unsold_result()),
      R"({"area_m2":1068512,"bids":0,"calendar":"cn","closed_at":"2027-01-15T16:00:50.000+08:00",)"
      R"("format":"adit-result/1",)"
      R"("head":")" +
          base::to_hex(base::sha256("head")) +
          R"(","increment_fen":50000,)"
          R"("losers":["0001","0002","0003"],"lot":"l1","mineral":"gold","number":"示例-1",)"
          R"("outcome":"unsold","price_fen":null,"profile":{"id":"case","version":1},)"
          R"("reserve":{"kind":"none"},"right":"exploration","session":"s1",)"
          R"("start_price_fen":1000000,)"
          R"("title_en":"示例","title_zh":"示例","winner":null})");
}

TEST(result_document, names_losers_by_number_only) {
  const std::string text = wire::result_document(sold_result());
  EXPECT_NE(text.find(R"("losers":["0002","0003"])"), std::string::npos);
}

}  // namespace

}  // namespace adit::tests
