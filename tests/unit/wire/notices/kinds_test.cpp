// The table of notices: every row is whole, and says the same in both languages.
#include "wire/notices/kinds.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace adit::wire {
namespace {

std::multiset<std::string> names_in(std::string_view sentence) {
  std::multiset<std::string> out;
  for (auto open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1)) {
    out.emplace(sentence.substr(open + 1, sentence.find('}', open) - open - 1));
  }
  return out;
}

TEST(NoticeKinds, EachHasANameOfItsOwnAndWordsInBothLanguages) {
  std::set<std::string_view> seen;
  for (const auto& kind : notice_kinds()) {
    EXPECT_TRUE(seen.insert(kind.name).second) << kind.name;
    EXPECT_FALSE(kind.name_of_kind.zh.empty() || kind.name_of_kind.en.empty()) << kind.name;
    EXPECT_TRUE(kind.place.starts_with('/')) << kind.name;
    EXPECT_EQ(find_notice_kind(kind.name), &kind);
  }
  EXPECT_EQ(find_notice_kind("no.such"), nullptr);
}

TEST(NoticeKinds, BothLanguagesTellTheSameFacts) {
  for (const auto& kind : notice_kinds()) {
    EXPECT_EQ(names_in(kind.text.zh), names_in(kind.text.en)) << kind.name;
    const char* const subject = kind.audience == Audience::company ? "company" : "title";
    EXPECT_TRUE(names_in(kind.text.zh).contains(subject)) << kind.name;
  }
}

TEST(NoticeKinds, EachConcernsSomebody) {
  for (const auto& kind : notice_kinds()) {
    const bool bidder = concerns(kind.audience, "bidder");
    EXPECT_NE(bidder, concerns(kind.audience, "administrator")) << kind.name;
    EXPECT_EQ(kind.name.starts_with("desk."), !bidder) << kind.name;
  }
  EXPECT_TRUE(concerns(Audience::officers, "inspector"));
  EXPECT_FALSE(concerns(Audience::administrators, "inspector"));
}

}  // namespace
}  // namespace adit::wire
