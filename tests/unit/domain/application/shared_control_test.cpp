// One controller behind two applicants, however it is known.
#include "domain/application/shared_control.hpp"

#include <gtest/gtest.h>

namespace adit::domain::application {
namespace {

// Application, organisation and credit code by one letter.
Controlled company(const std::string& letter, const std::string& declared = {},
                   std::vector<std::string> registered = {}) {
  return {ApplicationId("a-" + letter), OrganisationId("o-" + letter), "code-" + letter,
          declared.empty() ? "code-" + letter : declared, std::move(registered)};
}

// "a-b:code-b a-c:group*": with whom, through what, * by the register.
std::string found(const Controlled& one, const std::vector<Controlled>& others) {
  std::string out;
  for (const auto& shared : shared_control(one, others)) {
    EXPECT_EQ(shared.organisation, one.organisation);
    EXPECT_EQ(shared.credit_code, one.credit_code);
    out += (out.empty() ? "" : " ") + shared.other_application.text + ":" + shared.control_group +
           (shared.registered ? "*" : "");
  }
  return out;
}

TEST(SharedControl, IsNobodysWithoutAGroup) {
  EXPECT_EQ(found(company("a"), {company("b"), company("c")}), "");
  EXPECT_EQ(found(company("a"), {}), "");
}

TEST(SharedControl, IsDeclaredByBothOrOfTheOneByTheOther) {
  EXPECT_EQ(found(company("a", "group"), {company("b"), company("c", "group")}), "a-c:group");
  EXPECT_EQ(found(company("a", "code-b"), {company("b")}), "a-b:code-b");
  EXPECT_EQ(found(company("b"), {company("a", "code-b")}), "a-a:code-b") << "and from its side";
}

TEST(SharedControl, IsKnownToTheRegisterAgainstTheirWord) {
  EXPECT_EQ(found(company("a", "", {"group"}), {company("b", "", {"other", "group"})}),
            "a-b:group*");
  EXPECT_EQ(found(company("a", "", {"code-b"}), {company("b")}), "a-b:code-b*");
  EXPECT_EQ(found(company("a", "code-b", {"z"}), {company("b", "", {"z"})}), "a-b:code-b")
      << "what they say themselves is said first";
}

TEST(SharedControl, ReachesThroughAThird) {
  const std::vector<Controlled> chain{company("c", "code-b"), company("b", "code-a")};
  EXPECT_EQ(found(company("a"), chain), "a-c:code-b a-b:code-a") << "in the order given";
}

TEST(SharedControl, IsTheRegistersWhereAnyLinkOfTheChainIs) {
  const auto b = company("b", "", {"group", "other"});
  EXPECT_EQ(found(company("a", "", {"group"}), {b, company("c", "other")}),
            "a-b:group* a-c:other*");
  EXPECT_EQ(found(company("a", "", {"group"}), {b, company("c", "code-b")}),
            "a-b:group* a-c:code-b*");
  EXPECT_EQ(found(company("a", "code-b"), {b, company("c", "code-b")}), "a-b:code-b a-c:code-b");
}

TEST(SharedControl, IsNotWithOneself) {
  const auto a = company("a", "group");
  EXPECT_EQ(found(a, {a, company("b", "group")}), "a-b:group");
}

TEST(SharedControl, NothingIsNoGroup) {
  EXPECT_EQ(found(company("a", "", {""}), {company("b", "", {""})}), "");
}

}  // namespace
}  // namespace adit::domain::application
