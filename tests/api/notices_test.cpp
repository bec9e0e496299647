// Notices over HTTPS, and their mail at a real mail server: what a person sees, wishes and ends.
#include <gtest/gtest.h>

#include <thread>

#include "api/mail_room.hpp"
#include "api/office.hpp"

namespace adit::api_tests {
namespace {

using support::HttpReply;

const std::string root = "/api/v1/notices";

std::string address_json(const std::string& address) {
  wire::JsonWriter out;
  return out.begin_object().member("address", address).end_object().take();
}

// The newest mail to this address; empty when there is none yet.
std::string mail_to(const std::string& address, std::string_view member) {
  std::string found;
  for (const auto& mail : mail_sink().mail()) {
    if (mail.root()["recipients"].at(0).text() != address) continue;
    const auto value = mail.root()[member];
    found = value.is(wire::JsonKind::string) ? value.text() : "";
  }
  return found;
}

std::string comes_to(const std::string& address, std::string_view member,
                     const std::string& beginning = "") {
  std::string found;
  for (int i = 0; i < 200 && (found.empty() || !found.starts_with(beginning)); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    found = mail_to(address, member);
  }
  return found;
}

// What the account has been told of this kind; waits for the first.
std::string told(support::HttpsClient& client, const std::string& kind, std::string_view member) {
  for (int i = 0; i < 200; ++i) {
    const auto page = json(client.get(root));
    for (const auto notice : page.root()["notices"].elements()) {
      if (notice["kind"].text() == kind) return std::string(notice[member].text());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return "";
}

std::int64_t unread(support::HttpsClient& client) {
  return json(client.get(root + "/unread")).root()["unread"].integer();
}

// A lot that lin has drafted and reviewed, for chen to approve.
void one_to_approve() {
  auto lin = client_of("lin");
  const auto made = json(lin.post("/api/v1/lots", draft_json({.block = 16})));
  const auto id = std::string(made.root()["id"].text());
  EXPECT_EQ(lin.post("/api/v1/lots/" + id + "/reviews", "{}").status, 201);
}

TEST(Notices, AreReadOneByOneAndAllTogether) {
  auto chen = client_of("chen");
  one_to_approve();
  const auto id = told(chen, "desk.to_approve", "id");
  ASSERT_NE(id, "");
  const auto before = unread(chen);
  EXPECT_GE(before, 1);
  EXPECT_EQ(chen.post(root + "/" + id + "/reads", "").status, 204);
  EXPECT_EQ(unread(chen), before - 1);
  auto lin = client_of("lin");
  const auto foreign = lin.post(root + "/" + id + "/reads", "");
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(code_of(foreign), "notice.not_found");
  const auto newest = std::string(json(chen.get(root)).root()["notices"].at(0)["id"].text());
  EXPECT_EQ(chen.post(root + "/reads", R"({"until":")" + newest + R"("})").status, 204);
  EXPECT_EQ(unread(chen), 0);
  EXPECT_EQ(code_of(chen.get(root + "?after=" + std::string(32, 'f'))), "notice.not_found");
}

TEST(Notices, SpeakTheReadersLanguage) {
  auto chen = client_of("chen");
  one_to_approve();
  ASSERT_NE(told(chen, "desk.to_approve", "id"), "");
  const auto page = json(chen.request("GET", root, "", {{"Accept-Language", "en"}}));
  int found = 0;
  for (const auto notice : page.root()["notices"].elements()) {
    if (notice["kind"].text() != "desk.to_approve") continue;
    ++found;
    EXPECT_EQ(notice["label"].text(), "Lot to be approved");
    EXPECT_TRUE(notice["place"].text().starts_with("/en/desk/lots/lot-"));
  }
  EXPECT_GT(found, 0);
}

// From the address to the last mail: the whole way that a person goes.
TEST(Notices, ReachAConfirmedAddressUntilTheirLinkEndsThem) {
  const std::string address = "chen@example.com";
  auto chen = client_of("chen");
  ASSERT_EQ(chen.post(root + "/address", address_json(address)).status, 204);
  EXPECT_EQ(chen.post(root + "/address", address_json(address)).status, 429);
  const auto text = comes_to(address, "text", "确认码：");
  ASSERT_TRUE(text.starts_with("确认码：")) << text << server().log();
  const auto code = text.substr(std::string("确认码：").size(), 8);
  const auto confirm = [&](const std::string& typed) {
    return chen.post(root + "/address/confirmations", R"({"code":")" + typed + R"("})");
  };
  const std::string other = code == "00000000" ? "00000001" : "00000000";
  EXPECT_EQ(code_of(confirm(other)), "mail.code_wrong");
  EXPECT_NE(confirm(other).body.find("\"tries_left\":3"), std::string::npos);
  EXPECT_EQ(confirm(code).status, 204);
  EXPECT_EQ(json(chen.get(root + "/wishes")).root()["address"].text(), address);

  const auto wishes = chen.request(
      "PUT", root + "/wishes",
      R"({"language":"en","kinds":[{"kind":"desk.to_approve","in_app":true,"mail":true}]})");
  EXPECT_EQ(wishes.status, 200) << wishes.body;
  one_to_approve();
  const auto told_by_mail = comes_to(address, "subject", "Adit · Lot");
  EXPECT_EQ(told_by_mail, "Adit · Lot to be approved") << server().log();
  const auto link = mail_to(address, "unsubscribe");
  const auto token = link.substr(link.find("token=") + 6, link.size() - link.find("token=") - 7);

  // One click, as a mail program makes it: a form, no cookie (RFC 8058).
  support::HttpsClient program(server().port());
  const auto led = program.get("/api/v1/unsubscriptions?token=" + token);
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(led.headers.at("location"), "/unsubscribe?token=" + token);
  const auto done = program.request("POST", "/api/v1/unsubscriptions?token=" + token,
                                    "List-Unsubscribe=One-Click",
                                    {{"Content-Type", "application/x-www-form-urlencoded"}});
  EXPECT_EQ(done.status, 200) << done.body;
  bool mails = true;
  const auto after = json(chen.get(root + "/wishes"));
  for (const auto kind : after.root()["kinds"].elements()) {
    if (kind["kind"].text() == "desk.to_approve") mails = kind["mail"].boolean();
  }
  EXPECT_FALSE(mails);
  EXPECT_EQ(code_of(program.post("/api/v1/unsubscriptions?token=" + token + "00", "")),
            "mail.token_invalid");

  EXPECT_EQ(chen.request("DELETE", root + "/address").status, 204);
  EXPECT_FALSE(json(chen.get(root + "/wishes")).root().find("address"));
  const auto mail = json(client_of("inspector").get("/api/v1/mail"));
  EXPECT_TRUE(mail.root()["mails"].boolean());
  EXPECT_GE(mail.root()["sent"].integer(), 2);
}

TEST(Notices, HostileInputIsRefusedWithItsPlace) {
  auto bidder = client_of("bidder6");
  const auto refused = [&](const std::string& address) {
    return bidder.post(root + "/address", address_json(address));
  };
  EXPECT_EQ(code_of(refused("a@b.cn\r\nBcc: c@d.cn")), "email.malformed");
  EXPECT_EQ(code_of(refused("\u202Ea@b.cn")), "email.malformed");
  EXPECT_EQ(code_of(refused(std::string(10'000, 'a'))), "schema.maxLength");
  EXPECT_EQ(code_of(bidder.post(root + "/address/confirmations", R"({"code":"00000000"})")),
            "mail.no_code");
  const auto wishes = bidder.request(
      "PUT", root + "/wishes",
      R"({"language":"zh","kinds":[{"kind":"<script>","in_app":true,"mail":true}]})");
  EXPECT_EQ(wishes.status, 422);
  EXPECT_EQ(code_of(wishes), "notice.kind_unknown");
  EXPECT_EQ(bidder.get(root + "/unread").status, 200);
}

}  // namespace
}  // namespace adit::api_tests
