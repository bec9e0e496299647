// The table of columns holds together, and values of all forms find their canonical text.
#include "domain/registry/columns.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "domain/registry/values.hpp"

namespace adit::domain::registry {
namespace {

std::vector<Kind> kinds() {
  std::vector<Kind> all;
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    all.push_back(static_cast<Kind>(kind));
  }
  return all;
}

const Column& column(Kind kind, std::string_view name) {
  for (const Column& each : columns_of(kind)) {
    if (each.name == name) return each;
  }
  ADD_FAILURE() << name;
  return columns_of(kind).front();
}

TEST(RegistryColumns, AHeadingMeansOneThing) {
  std::map<std::string_view, std::string_view> zh_of;
  std::map<std::string_view, std::string_view> name_of_zh;
  for (const Kind kind : kinds()) {
    std::set<std::string_view> names;
    for (const Column& each : columns_of(kind)) {
      EXPECT_TRUE(names.insert(each.name).second) << each.name;
      EXPECT_EQ(zh_of.emplace(each.name, each.heading_zh).first->second, each.heading_zh);
      EXPECT_EQ(name_of_zh.emplace(each.heading_zh, each.name).first->second, each.name);
    }
  }
}

TEST(RegistryColumns, WordsHaveAListAndAChineseName) {
  for (const Kind kind : kinds()) {
    for (const Column& each : columns_of(kind)) {
      EXPECT_EQ(each.form == Form::words, !each.allowed.empty()) << each.name;
      for (const std::string_view word : each.allowed) {
        EXPECT_NE(word_zh(each, word), "") << each.name << ' ' << word;
        EXPECT_EQ(canonical_value(each, word_zh(each, word)), std::string(word));
      }
      if (!each.when_empty.empty()) {
        EXPECT_EQ(canonical_value(each, each.when_empty), std::string(each.when_empty));
      }
    }
  }
}

TEST(RegistryColumns, EachKindAsksForWhatItCannotBeWithout) {
  const auto required = [](Kind kind) {
    std::set<std::string_view> names;
    for (const Column& each : columns_of(kind)) {
      if (each.required && each.when_empty.empty()) names.insert(each.name);
    }
    return names;
  };
  using Names = std::set<std::string_view>;
  EXPECT_EQ(required(Kind::holder), Names{"name_zh"});
  EXPECT_EQ(required(Kind::right), (Names{"right", "holder", "mineral"}));
  EXPECT_EQ(required(Kind::deposit), (Names{"name_zh", "mineral"}));
  EXPECT_EQ(required(Kind::reserve_report), (Names{"name_zh", "deposit", "issued_on"}));
  EXPECT_EQ(required(Kind::prior_work), (Names{"name_zh", "stage"}));
  EXPECT_EQ(required(Kind::mine), (Names{"name_zh", "holder"}));
  EXPECT_EQ(required(Kind::land_use), (Names{"name_zh", "use"}));
  EXPECT_EQ(required(Kind::programme), (Names{"name_zh", "year", "number", "issuer", "issued_on"}));
  EXPECT_EQ(required(Kind::programme_item), (Names{"name_zh", "programme", "right", "mineral"}));
  EXPECT_EQ(required(Kind::lower_plan),
            (Names{"name_zh", "level", "number", "issuer", "issued_on", "valid_from", "valid_to"}));
}

TEST(RegistryColumns, ValuesBecomeCanonicalByTheirForm) {
  EXPECT_EQ(canonical_value(column(Kind::right, "holder"), " 91220000X \t"), "91220000X");
  EXPECT_EQ(canonical_value(column(Kind::right, "mineral"), "\u3000金\n银 "), "金 银");
  EXPECT_EQ(canonical_value(column(Kind::right, "valid_to"), "2030年1月2日"), "2030-01-02");
  EXPECT_EQ(canonical_value(column(Kind::right, "top_m"), "310.50"), "310.5");
  EXPECT_EQ(canonical_value(column(Kind::land_use, "use"), "耕地"), "farmland");
  EXPECT_EQ(canonical_value(column(Kind::programme, "year"), " 2026年"), "2026");
  EXPECT_EQ(canonical_value(column(Kind::programme, "limits"), "采矿权=9"), "released_rights=9");
  EXPECT_EQ(canonical_value(column(Kind::programme_item, "order"), "03"), "3");
  EXPECT_EQ(canonical_value(column(Kind::lower_plan, "level"), "县级"), "county");
  EXPECT_EQ(canonical_value(column(Kind::lower_plan, "opens"), "金、煤"), "金; 煤");
}

TEST(RegistryColumns, ARefusalNamesTheMemberTheValueAndWhatIsAllowed) {
  const auto refused = canonical_value(column(Kind::deposit, "size"), " huge ");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), (base::Refusal{"registry.value",
                                            {{"member", "size"},
                                             {"value", "huge"},
                                             {"allowed", "large 大型, medium 中型, small 小型"}}}));
  const std::pair<const char*, const char*> bad[] = {
      {"holder", "示例公司"}, {"valid_to", "2026-02-30"}, {"top_m", "0.0001"}, {"mineral", " "}};
  for (const auto& [name, value] : bad) {
    const auto outcome = canonical_value(column(Kind::right, name), value);
    ASSERT_FALSE(outcome) << name;
    EXPECT_EQ(outcome.error().code, "registry.value");
    EXPECT_NE(std::get<std::string>(outcome.error().params[2].second), "");
  }
  const std::pair<const char*, const char*> bad_lists[] = {
      {"year", "26"}, {"limits", "coal=3"}, {"limits", "=1+1"}};
  for (const auto& [name, value] : bad_lists) {
    EXPECT_FALSE(canonical_value(column(Kind::programme, name), value)) << name;
  }
}

}  // namespace
}  // namespace adit::domain::registry
