// Headings of both languages and all punctuation.
#include "wire/registry/headings.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domain/registry/columns.hpp"

namespace adit::wire::registry {
namespace {

using domain::registry::Kind;

TEST(RegistryHeadings, EveryColumnIsFoundByBothOfItsNames) {
  for (std::size_t kind = 0; kind < domain::registry::kind_count; ++kind) {
    for (const auto& column : columns_of(static_cast<Kind>(kind))) {
      EXPECT_EQ(place_named(column.name), place_of(column.name)) << column.name;
      EXPECT_EQ(place_named(column.heading_zh), place_of(column.name)) << column.heading_zh;
      EXPECT_EQ(name_of(place_of(column.name)), column.name);
    }
  }
}

TEST(RegistryHeadings, PlacesHaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (Place place = 0; place < place_count(); ++place) {
    EXPECT_TRUE(names.insert(name_of(place)).second);
    EXPECT_EQ(place_named(name_of(place)), place);
    EXPECT_NE(known_headings().find(name_of(place)), std::string::npos);
  }
  EXPECT_EQ(names.size(), 39U);
}

TEST(RegistryHeadings, OtherNamesAreRead) {
  EXPECT_EQ(place_named("entity"), place_of("holder"));
  EXPECT_EQ(place_named("类别"), kind_place);
  EXPECT_EQ(place_named("编号"), id_place);
  EXPECT_EQ(place_named("许可证号"), id_place);
  EXPECT_EQ(place_named("图形"), ground_place);
  EXPECT_EQ(place_named("矿业权人名称"), holder_zh_place);
  EXPECT_EQ(place_named("holder_zh"), holder_zh_place);
}

TEST(RegistryHeadings, CasePunctuationAndUnitsDoNotMatter) {
  EXPECT_EQ(place_named(" Holder "), place_of("holder"));
  EXPECT_EQ(place_named("最高标高（米）"), place_of("top_m"));
  EXPECT_EQ(place_named("最低标高 (m)"), place_of("bottom_m"));
  EXPECT_EQ(place_named("许可证号："), id_place);
  EXPECT_EQ(place_named("ＶＡＬＩＤ＿ＴＯ"), place_of("valid_to"));
  EXPECT_EQ(place_named("矿种*"), place_of("mineral"));
  EXPECT_EQ(place_named("\u3000矿种＊：\u3000"), place_of("mineral"));
}

TEST(RegistryHeadings, TyposAreNotKnown) {
  for (const char* heading : {"", "holdr", "矿业权入", "valid to", "(m)", "holder holder", "！"}) {
    EXPECT_EQ(place_named(heading), std::nullopt) << heading;
  }
}

}  // namespace
}  // namespace adit::wire::registry
