// The header: a function of the first event, by its schema, the same bytes for ever.
#include "wire/export/header.hpp"

#include "support/auction_case.hpp"
#include "wire/schema.hpp"

namespace adit::tests {

namespace {

TEST(export_header, has_these_bytes) {
  EXPECT_EQ(wire::export_header(terms()),
            R"({"format":"adit-session/1","session":"s1","lot":"l1","number":"示例-1",)"
            R"("title_zh":"示例","title_en":"示例","kind":"auction",)"
            R"("profile":{"id":"case","version":1},"calendar":"cn","reserve_commitment":null})");
  EXPECT_EQ(wire::export_root(terms()), base::sha256(wire::export_header(terms())));
}

TEST(export_header, fits_its_schema_and_shows_the_commitment) {
  const auto what = terms_with_reserve(start_fen);
  const auto document = wire::read("documents/session-export", wire::export_header(what));
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->root()["reserve_commitment"].text(), base::to_hex(*what.reserve_commitment));
  EXPECT_TRUE(wire::read("documents/session-export", wire::export_header(terms())).has_value());
}

}  // namespace

}  // namespace adit::tests
