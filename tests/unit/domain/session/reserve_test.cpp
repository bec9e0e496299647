// The commitment to a reserve, by a vector that anybody can check with sha256sum.
#include "domain/session/reserve.hpp"

#include <gtest/gtest.h>

namespace adit::domain::session {

namespace {

const std::string salt(64, 'a');

TEST(reserve_commitment, is_the_hash_of_the_written_out_text) {
  EXPECT_EQ(base::to_hex(reserve_commitment(SessionId("s1"), {1'100'000, salt})),
            "a6e90e7f5611bdc67affaec2a41272a8d92136db01b3e80607722b64298db1c1");
}

TEST(reserve_commitment, depends_on_amount_salt_and_session) {
  const auto whole = reserve_commitment(SessionId("s1"), {1'100'000, salt});
  EXPECT_NE(whole, reserve_commitment(SessionId("s2"), {1'100'000, salt}));
  EXPECT_NE(whole, reserve_commitment(SessionId("s1"), {1'100'001, salt}));
  EXPECT_NE(whole, reserve_commitment(SessionId("s1"), {1'100'000, std::string(64, 'b')}));
}

}  // namespace

}  // namespace adit::domain::session
