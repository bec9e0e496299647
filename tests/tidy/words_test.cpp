// Words that may not stand in the tree: left-over work, places outside it, hosts of registries.
// They are written here in two halves, so that this file does not find itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "tidy/tree.hpp"

namespace adit::tidy {
namespace {

struct Word {
  std::string text;  // lower case when any case counts
  bool any_case = false;
  bool whole = false;
  std::string allowed_in{};  // the one file that may say it
};

const std::vector<Word> forbidden = {
    {"TO"
     "DO",
     false, true},
    {"FIX"
     "ME",
     false, true},
    {"XX"
     "X",
     false, true},
    {"HA"
     "CK",
     false, true},
    {"not imple"
     "mented",
     false},
    {"sub"
     "agent",
     true},
    {"helper "
     "session",
     true},
    {"code "
     "reviewer",
     true},
    {"cla"
     "ude",
     true},
    {"chat"
     "gpt",
     true},
    {"/wo"
     "rk/",
     false},
    {"/tmp/ad"
     "it/",
     false},
    {"../sha"
     "red",
     false, false, ".ci/run"},
    {"registry.npm"
     "js",
     true},
    {"registry.npm"
     "mirror",
     true},
    {"deb.deb"
     "ian.org",
     true},
    {"security.deb"
     "ian.org",
     true},
    {"\"reso"
     "lved\":",
     false},
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::vector<Finding> words(const SourceFile& file) {
  std::vector<Finding> out;
  const std::string lowered = lower(file.text);
  for (const Word& word : forbidden) {
    if (word.allowed_in == file.path) continue;
    const std::string& text = word.any_case ? lowered : file.text;
    for (std::size_t at = text.find(word.text); at != std::string::npos;
         at = text.find(word.text, at + 1)) {
      if (word.whole && !whole_word(text, at, word.text.size())) continue;
      out.push_back({file.path, line_at(text, at), "says " + word.text});
    }
  }
  return out;
}

TEST(Words, NoneIsForbidden) {
  EXPECT_EQ(findings_in_tree(words), "");
}

TEST(Words, EachPlantedOneIsFound) {
  for (const Word& word : forbidden) {
    EXPECT_EQ(planted(words, "exchange/base/x.cpp", "// " + word.text + ": later\n"), 1U)
        << word.text;
  }
}

TEST(Words, PartsOfOtherWordsAreNotFound) {
  EXPECT_EQ(planted(words, "x.md",
                    "mas"
                    "TO"
                    "DON is an animal; XX"
                    "XL a size\n"),
            0U);
  EXPECT_EQ(planted(words, ".ci/run",
                    "../sha"
                    "red\n"),
            0U);
}

}  // namespace
}  // namespace adit::tidy
