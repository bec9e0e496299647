// The description follows from the tables and the schemas.
#include "api/openapi.hpp"

#include <gtest/gtest.h>

#include "api/table.hpp"
#include "wire/json.hpp"

namespace adit::api {
namespace {

http::Handler nothing() {
  return [](const http::Request&, const http::Respond&) {};
}

wire::JsonDocument described(const http::Routes& routes) {
  return std::move(*wire::JsonDocument::parse(openapi_json(routes), wire::file_limits));
}

TEST(OpenApi, NamesPathMethodParametersAndRoles) {
  const auto document =
      described({change(http::Method::post, "/api/v1/sessions/{id}/bids", bidders, "requests/bid",
                        "replies/bid-accepted", {"Place a bid", "报价"}, nothing())});
  const auto root = document.root();
  EXPECT_EQ(root["openapi"].text(), "3.0.3");
  const auto post = root.at_pointer("/paths/~1api~1v1~1sessions~1{id}~1bids/post");
  ASSERT_TRUE(post);
  EXPECT_EQ((*post)["summary"].text(), "Place a bid");
  EXPECT_EQ((*post)["parameters"].at(0)["name"].text(), "id");
  EXPECT_EQ((*post)["x-roles"].at(0).text(), "bidder");
  EXPECT_TRUE((*post)["responses"].find("default"));
}

TEST(OpenApi, DeclaresTheStatusOfTheRoute) {
  const auto answers = [](http::Method method, const std::string& reply) {
    const auto document =
        described({change(method, "/a", bidders, "requests/bid", reply, {"a", "一"}, nothing())});
    std::string word(http::to_text(method));
    for (auto& letter : word) letter = static_cast<char>(letter | 0x20);
    std::vector<std::string> statuses;
    const auto declared = document.root().at_pointer("/paths/~1a/" + word + "/responses");
    for (const auto& [status, answer] : declared->members()) statuses.emplace_back(status);
    return statuses;
  };
  using Statuses = std::vector<std::string>;
  EXPECT_EQ(answers(http::Method::post, "replies/lot"), (Statuses{"201", "default"}));
  EXPECT_EQ(answers(http::Method::put, "replies/lot"), (Statuses{"200", "default"}));
  EXPECT_EQ(answers(http::Method::post, "none"), (Statuses{"204", "default"}));
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
  const auto text = openapi_json({get("/a", everyone, "replies/session", {"a", "一"}, nothing()),
                                  get("/b", everyone, "replies/lot", {"b", "二"}, nothing())});
  const auto document = wire::JsonDocument::parse(text, wire::file_limits);
  ASSERT_TRUE(document);
  const std::string mark = "\"$ref\":\"#";
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    const std::string pointer = text.substr(begin, text.find('"', begin) - begin);
    EXPECT_TRUE(document->root().at_pointer(pointer)) << pointer;
    ++count;
  }
  EXPECT_GT(count, 10u);
}

TEST(OpenApi, SaysNullableForTheNullOfTheSchemas) {
  const std::string text =
      openapi_json({get("/a", everyone, "replies/session", {"a", "一"}, nothing())});
  EXPECT_EQ(text.find("\"type\":\"null\""), std::string::npos);
  EXPECT_NE(text.find("\"nullable\":true"), std::string::npos);
}

TEST(OpenApi, DescribesItself) {
  const auto route = describing({});
  EXPECT_EQ(route.pattern, "/openapi.json");
  http::Reply reply;
  route.handler({}, [&reply](http::Reply given) { reply = std::move(given); });
  ASSERT_TRUE(reply.shared);
  EXPECT_NE(reply.shared->find("/openapi.json"), std::string::npos);
}

}  // namespace
}  // namespace adit::api
