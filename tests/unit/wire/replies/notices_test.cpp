// Notices, wishes and the state of the mail out, each by its schema.
#include "wire/replies/notices.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

TEST(NoticeReplies, a_page_of_notices) {
  NoticePage page;
  page.unread = 1;
  page.notices.push_back({std::string(32, 'a'), "session.opened", "开市", "“示例”已开市。",
                          "/app/room/session-1", base::Instant{0}, false});
  EXPECT_TRUE(read("replies/notices", to_json(page)));
  EXPECT_TRUE(read("replies/notices-unread", unread_json(3)));
}

TEST(NoticeReplies, wishes_leave_out_an_address_that_there_is_not) {
  NoticeWishes wishes{"zh", true, std::nullopt, std::nullopt, {{"session.opened", "开市"}}};
  EXPECT_TRUE(read("replies/notice-wishes", to_json(wishes)));
  EXPECT_EQ(to_json(wishes).find("address"), std::string::npos);
  wishes.address = "lin@example.com";
  wishes.asked = "chen@example.com";
  EXPECT_TRUE(read("replies/notice-wishes", to_json(wishes)));
}

TEST(NoticeReplies, the_mail_and_its_end) {
  MailState state;
  state.given_up = 1;
  state.troubles.push_back({"", "given_up", 1, "550 no such user", base::Instant{0}});
  EXPECT_TRUE(read("replies/mail", to_json(state)));
  EXPECT_TRUE(read("replies/unsubscription", to_json(Unsubscribed{"session.opened", "开市"})));
}

}  // namespace
}  // namespace adit::wire::replies
