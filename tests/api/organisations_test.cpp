// A company registers over HTTPS and is verified; what is wrong is refused with its field.
#include <gtest/gtest.h>

#include "api/office.hpp"
#include "domain/party/credit_code.hpp"

namespace adit::api_tests {
namespace {

using support::json_member;

const std::string address = "/api/v1/organisations";

std::string code(int number) {
  const std::string body = "9100000000XRGX" + std::to_string(1000 + number).substr(1);
  return body + *domain::party::check_character(body);
}

std::string registration(const std::string& account, const std::string& company,
                         const std::string& credit_code) {
  wire::JsonWriter out;
  out.begin_object().member("account", account).member("password", "a sentence will do");
  out.member("name", "示例经理").member("contact", "13800000000");
  out.member("organisation_name", company).member("credit_code", credit_code).end_object();
  return out.take();
}

TEST(Organisations, RegisterSignInAndAreVerified) {
  support::HttpsClient nobody(server().port());
  const auto made = nobody.post(address, registration("reg.one", "示例登记一号", code(1)));
  ASSERT_EQ(made.status, 201) << made.body;
  expect_schema("replies/organisation", made);
  EXPECT_EQ(made.headers.count("set-cookie"), 0u);
  const std::string id = json_member(made.body, "id");

  support::HttpsClient manager(server().port());
  ASSERT_TRUE(manager.sign_in("reg.one", "a sentence will do"));
  const auto own = manager.get(address + "/current");
  EXPECT_EQ(json_member(own.body, "state"), "registered");
  EXPECT_EQ(manager.get(address).status, 403);
  EXPECT_EQ(manager.get(address + "/" + id).status, 403);

  auto lin = client_of("lin");
  const auto list = lin.get(address + "?state=registered&q=" + code(1));
  expect_schema("replies/organisations", list);
  EXPECT_EQ(json(list).root()["organisations"].at(0)["id"].text(), id);
  const auto stale =
      lin.post(address + "/" + id + "/decisions", R"({"decision":"verified","version":7})");
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(code_of(stale), "organisation.other_version");
  const auto verified =
      lin.post(address + "/" + id + "/decisions", R"({"decision":"verified","version":1})");
  ASSERT_EQ(verified.status, 201) << verified.body;
  EXPECT_EQ(json_member(manager.get(address + "/current").body, "state"), "verified");
  EXPECT_EQ(code_of(lin.get(address + "/none")), "organisation.not_found");
  EXPECT_EQ(code_of(lin.get(address + "/current")), "access.forbidden");
}

TEST(Organisations, RejectedTheyCorrectAndWaitAgain) {
  support::HttpsClient nobody(server().port());
  const auto made = nobody.post(address, registration("reg.two", "示例登记二号", code(2)));
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string id = json_member(made.body, "id");
  auto lin = client_of("lin");
  ASSERT_EQ(lin.post(address + "/" + id + "/decisions",
                     R"({"decision":"rejected","reason":"示例：名称不符","version":1})")
                .status,
            201);
  support::HttpsClient manager(server().port());
  ASSERT_TRUE(manager.sign_in("reg.two", "a sentence will do"));
  EXPECT_EQ(json_member(manager.get(address + "/current").body, "reason"), "示例：名称不符");
  const auto again = manager.post(
      address + "/current/corrections",
      "{\"organisation_name\":\"示例登记二号公司\",\"credit_code\":\"" + code(2) + "\"}");
  ASSERT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(json_member(again.body, "state"), "registered");
}

TEST(Organisations, HostileFieldsAreRefusedByNameAndLeaveNothing) {
  support::HttpsClient nobody(server().port());
  const auto told = [&](const std::string& body) {
    const auto reply = nobody.post(address, body);
    const auto document = json(reply);
    const auto pointer = document.root().find("pointer");
    return code_of(reply) + (pointer ? std::string(pointer->text()) : "");
  };
  EXPECT_EQ(told(registration("reg.bad", "示例\u202E公司", code(3))),
            "name.hidden_character/organisation_name");
  EXPECT_EQ(told(registration("reg.bad", std::string(10'000, 'x'), code(3))),
            "schema.maxLength/organisation_name");
  EXPECT_EQ(told(registration("<b>bad</b>", "示例", code(3))), "schema.pattern/account");
  EXPECT_EQ(told(registration("reg.bad", "示例", "910000000000000000")),
            "credit_code.check_digit/credit_code");
  EXPECT_EQ(told(registration("lin", "示例", code(3))), "account.exists/account");
  auto lin = client_of("lin");
  const auto list = json(lin.get(address + "?q=" + code(3)));
  EXPECT_EQ(list.root()["organisations"].size(), 0u);
}

}  // namespace
}  // namespace adit::api_tests
