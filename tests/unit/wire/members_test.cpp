// Members of an object: values as they stand, and the first fault of those that a schema lets pass.
#include "wire/members.hpp"

#include <gtest/gtest.h>

namespace adit::wire {

namespace {

const std::string text =
    R"({"at":"2027-01-15T16:00:00.000+08:00","bad":"2027-02-30T16:00:00.000+08:00",)"
    R"("day":"2027-01-15","no_day":"2027-02-30","hash":"zz","list":["a","b"],"n":7,)"
    R"("yes":true,"inner":{"t":"x"}})";

TEST(members, are_read_by_kind) {
  const auto document = JsonDocument::parse(text);
  std::optional<base::Refusal> fault;
  const Members in(document->root(), fault);
  EXPECT_EQ(base::to_text(in.instant("at")), "2027-01-15T16:00:00.000+08:00");
  EXPECT_EQ(base::to_text(in.date("day")), "2027-01-15");
  EXPECT_EQ(in.texts("list"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(in.small("n"), 7);
  EXPECT_TRUE(in.boolean("yes"));
  EXPECT_EQ(in.object("inner").text("t"), "x");
  EXPECT_EQ(in.text_or_empty("absent"), "");
  EXPECT_FALSE(in.has("absent"));
  EXPECT_FALSE(fault.has_value());
}

TEST(members, remember_the_first_fault) {
  const auto document = JsonDocument::parse(text);
  std::optional<base::Refusal> fault;
  const Members in(document->root(), fault);
  EXPECT_EQ(in.instant("bad"), base::Instant{});
  EXPECT_EQ(in.date("no_day"), base::Date{});
  ASSERT_TRUE(fault.has_value());
  EXPECT_EQ(fault->code, "instant.malformed");
  EXPECT_EQ(fault->pointer, "/bad");
  fault.reset();
  EXPECT_EQ(in.digest("hash"), base::Digest{});
  EXPECT_EQ(fault->code, "digest.malformed");
}

}  // namespace

}  // namespace adit::wire
