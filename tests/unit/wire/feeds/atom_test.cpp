// The feed's text; an independent reader reads it in the api suite.
#include "wire/feeds/atom.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

Feed feed() {
  Feed out;
  out.id = "urn:adit:feed:announcements";
  out.title = "公告";
  out.self = "https://adit.example/feeds/announcements.atom?lang=zh&x=1";
  out.page = "https://adit.example/lots";
  const auto at = *base::parse_instant("2026-11-23T15:05:19.702+08:00");
  out.entries = {{"urn:adit:announcement:a1", "示例沟金矿", "11 月 23 日开市",
                  "https://adit.example/lots/lot-1", at, at - 60'000},
                 {"urn:adit:announcement:a2", "旧", "", "https://adit.example/lots/lot-2",
                  at - 1'000, at - 1'000}};
  return out;
}

TEST(Atom, ItIsAsNewAsItsNewestEntry) {
  const auto text = atom(feed());
  EXPECT_NE(text.find("<title>公告</title>\n<updated>2026-11-23T15:05:19.702+08:00</updated>"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("<published>2026-11-23T15:04:19.702+08:00</published>"), std::string::npos);
  EXPECT_NE(text.find("xml:lang=\"zh-CN\""), std::string::npos);
  EXPECT_NE(text.find("?lang=zh&amp;x=1\""), std::string::npos);
}

TEST(Atom, HostileTitlesAreText) {
  auto hostile = feed();
  hostile.entries[0].title = "</title><script>alert(\"1\")</script>\r\n\u202E]]>&\x01";
  const auto text = atom(hostile);
  EXPECT_NE(text.find("<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; "
                      "]]&gt;&amp;</title>"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("<script"), std::string::npos);
}

TEST(Atom, AnEmptyFeedIsOne) {
  auto empty = feed();
  empty.entries.clear();
  empty.language = Language::en;
  const auto text = atom(empty);
  EXPECT_NE(text.find("<updated>1970-01-01T08:00:00.000+08:00</updated>"), std::string::npos);
  EXPECT_NE(text.find("xml:lang=\"en\""), std::string::npos);
}

}  // namespace
}  // namespace adit::wire
