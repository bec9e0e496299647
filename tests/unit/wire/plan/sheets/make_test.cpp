// Cells from the plan's values.
#include "wire/plan/sheets/make.hpp"

#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire::sheets {
namespace {

using document::amount_of;
using document::links_of;
using domain::plan::quantity_of;
using domain::plan::Words;

TEST(MakeCells, AmountsAreInTheSmallestUnitOfTheirLike) {
  EXPECT_EQ(amount_of(figure(quantity_of("0.45", "raw_coal_100mt_a").value())),
            "4500 万吨原煤/年 10 kt raw coal a year");
  EXPECT_EQ(amount_of(figure(std::nullopt)), "");
  EXPECT_EQ(year(2015).words, (Words{"2015", "2015"}));
  EXPECT_EQ(year(0).words, Words{}) << "no year is no year nought";
  EXPECT_EQ(year(std::nullopt).words, Words{});
}

TEST(MakeCells, NamesHaveWordsAndStayForPrograms) {
  EXPECT_EQ(words(WordsOf::firmness, "binding").code, "binding");
  EXPECT_EQ(words(WordsOf::firmness, "binding").words, (Words{"约束性", "Binding"}));
  EXPECT_EQ(words(WordsOf::firmness, "").words, Words{});
  EXPECT_EQ(yes_or_no(true).words, (Words{"是", "Yes"}));
  EXPECT_EQ(yes_or_no(false).code, "no");
  EXPECT_EQ(right_cell(true).words.zh, "采矿权");
  EXPECT_EQ(right_cell(false).words.zh, "探矿权");
  EXPECT_EQ(list(WordsOf::event, {"establish", "expand"}).words,
            (Words{"新建、扩建", "new mine, expansion"}));
  EXPECT_EQ(printed_list({"土法", "氰化"}).printed, "土法、氰化");
}

TEST(MakeCells, MineralsAreNamedAndLinked) {
  const Source from{document::real_book().edition, document::provisions()};
  const SheetCell cell = minerals(from, {"molybdenum", "nickel"});
  EXPECT_EQ(cell.words, (Words{"钼、镍", "molybdenum, nickel"}));
  EXPECT_EQ(links_of(cell), "minerals/molybdenum minerals/nickel");
  EXPECT_EQ(mineral_names(from, {"unheard_of"}), (Words{"unheard_of", "unheard_of"}));
  EXPECT_EQ(minerals(from, {}).words, Words{});
}

TEST(MakeCells, PlacesOfTablesLeadToTheirRows) {
  EXPECT_EQ(links_of(table_link("T4.1/y2015")), "T4/T4.1");
  EXPECT_EQ(links_of(table_link("T10.25")), "T10/T10.25");
  EXPECT_EQ(links_of(table_link("")), "");
  EXPECT_EQ(links_of(area_links({"X01", "X02"})), "areas/X01 areas/X02");
}

TEST(MakeCells, NamesAreJoinedInTheMannerOfTheirLanguage) {
  Words said;
  join(said, {"金", "gold"});
  join(said, {"银", ""});
  join(said, {"铜", "copper"});
  EXPECT_EQ(said, (Words{"金、银、铜", "gold, copper"}));
  EXPECT_EQ(both({"煤", "coal"}, {"小型矿山", "Small mines"}),
            (Words{"煤 · 小型矿山", "coal · Small mines"}));
}

}  // namespace
}  // namespace adit::wire::sheets
