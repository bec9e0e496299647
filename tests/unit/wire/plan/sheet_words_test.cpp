// Whatever the plan's data call by a name has words, each group its own.
#include "wire/plan/sheet_words.hpp"

#include <gtest/gtest.h>

#include "domain/plan/provisions.hpp"

namespace adit::wire {
namespace {

using domain::plan::Words;

template <class Names>
void expect_words(WordsOf of, const Names& names) {
  for (const std::string_view name : names) {
    const Words words = words_for(of, name);
    EXPECT_NE(words.zh, name);
    EXPECT_NE(words.en, name);
  }
}

TEST(SheetWords, SpeakOfEveryNameOfTheDomain) {
  expect_words(WordsOf::area, domain::plan::area_kinds);
  expect_words(WordsOf::bound, domain::plan::bound_names);
  expect_words(WordsOf::contradiction, domain::plan::contradiction_kinds);
  expect_words(WordsOf::control, domain::plan::control_kinds);
  expect_words(WordsOf::counted, domain::plan::counted_names);
  expect_words(WordsOf::firmness, domain::plan::firmness_names);
  expect_words(WordsOf::layer, domain::plan::zone_layers);
  expect_words(WordsOf::project, domain::plan::project_kinds);
  expect_words(WordsOf::way, domain::plan::way_names);
}

TEST(SheetWords, OneNameIsAnotherThingInAnotherGroup) {
  EXPECT_EQ(words_for(WordsOf::control, "restricted"), (Words{"限制开采", "Mining restricted"}));
  EXPECT_EQ(words_for(WordsOf::area, "restricted"), (Words{"限制开采区", "Mining restricted"}));
  EXPECT_EQ(words_for(WordsOf::mineral_control, "open"), (Words{"不限", "Open"}));
  EXPECT_EQ(words_for(WordsOf::due, "open"), (Words{"开市前", "Before the session opens"}));
}

TEST(SheetWords, ANameWithoutWordsStaysItself) {
  EXPECT_EQ(words_for(WordsOf::modality, "must"), (Words{"必须", "Must"}));
  EXPECT_EQ(words_for(WordsOf::bound, "must"), (Words{"must", "must"}));
  EXPECT_EQ(words_for(WordsOf::yes, ""), (Words{"", ""}));
}

}  // namespace
}  // namespace adit::wire
