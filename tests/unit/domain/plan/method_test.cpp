// Methods by their ids; what was named freely keeps its name.
#include "domain/plan/method.hpp"

#include <gtest/gtest.h>

#include <set>

namespace adit::domain::plan {
namespace {

TEST(Method, has_the_name_that_the_plan_uses) {
  EXPECT_EQ(method_zh("cyanidation"), "氰化法");
  EXPECT_EQ(method_zh("primitive"), "土法");
  EXPECT_EQ(method_zh("全泥氰化"), "全泥氰化");
}

TEST(Method, stands_once_in_the_table) {
  std::set<std::string_view> ids;
  std::set<std::string_view> names;
  for (const auto& method : methods()) {
    EXPECT_TRUE(ids.insert(method.id).second) << method.id;
    EXPECT_TRUE(names.insert(method.zh).second) << method.zh;
  }
  EXPECT_GE(ids.size(), 15u);
}

}  // namespace
}  // namespace adit::domain::plan
