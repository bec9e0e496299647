// The route table's refusals at start, and each "no" on the way to a handler.
#include "http/router.hpp"

#include <gtest/gtest.h>

#include "base/unavailable.hpp"

namespace adit::http {
namespace {

const wire::SchemaCatalog& catalogue() {
  static const wire::SchemaCatalog schemas(std::map<std::string, std::string>{
      {"requests/note", R"({"type":"object","additionalProperties":false,"required":["text"],)"
                        R"("properties":{"text":{"type":"string","maxLength":5}}})"},
      {"replies/note", R"({"type":"object"})"}});
  return schemas;
}

Route row(Method method, const std::string& pattern, Access access = Access::everyone()) {
  Route route;
  route.method = method;
  route.pattern = pattern;
  route.access = std::move(access);
  route.request_schema = method == Method::post ? "requests/note" : "";
  route.reply_schema = "replies/note";
  route.summary_en = "A note";
  route.summary_zh = "便条";
  route.handler = [](const Request& request, const Respond& respond) {
    respond(json(200, request.parameters.empty() ? "{}" : request.parameter("id")));
  };
  return route;
}

Router router_of(Routes routes) {
  return Router(std::move(routes), {{"https://adit.test"}, catalogue()});
}

// The message with which a table is refused at start; empty when it is taken.
std::string fault_of(Routes routes) {
  try {
    const auto router = router_of(std::move(routes));
    return {};
  } catch (const BadRoute& fault) {
    return fault.what();
  }
}

Reply ask(const Router& router, Request request) {
  std::vector<Reply> replies;
  router.route(std::move(request), [&](Reply reply) { replies.push_back(std::move(reply)); });
  EXPECT_EQ(replies.size(), 1U);
  return replies.empty() ? Reply{} : replies.front();
}

Request asking(Method method, const std::string& path) {
  Request request;
  request.method = method;
  request.path = path;
  request.id = "r-1";
  request.language = wire::Language::en;
  if (method == Method::post) {
    request.body = R"({"text":"hello"})";
    request.content_type = "application/json; charset=utf-8";
  }
  return request;
}

SignIn person(const std::string& role) {
  return {"s", "account", "person", "", role};
}

bool says(const Reply& reply, const std::string& code) {
  return reply.body.find("\"code\":\"" + code + '"') != std::string::npos;
}

TEST(Router, AHandlerSeesOnlyTheQueriesOfItsRow) {
  auto route = row(Method::get, "/notes");
  route.queries = {"q"};
  route.handler = [](const Request& request, const Respond& respond) {
    EXPECT_EQ(request.query, (Query{{"q", "gold"}}));
    respond(json(200, "{}"));
  };
  auto request = asking(Method::get, "/notes");
  request.query = {{"state", "sold"}, {"q", "gold"}};
  EXPECT_EQ(ask(router_of({route}), std::move(request)).status, 200);
}

TEST(Router, RefusesRowsThatLeaveSomethingUndecided) {
  const auto spoilt = [](const std::function<void(Route&)>& spoil) {
    auto route = row(Method::post, "/notes");
    spoil(route);
    return fault_of({route});
  };
  EXPECT_EQ(spoilt([](Route&) {}), "");
  EXPECT_NE(spoilt([](Route& r) { r.access = {}; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.access = Access::roles({}); }), "");
  EXPECT_NE(spoilt([](Route& r) { r.request_schema = ""; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.request_schema = "requests/unknown"; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.reply_schema = ""; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.reply_schema = "replies/unknown"; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.statuses = {}; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.handler = {}; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.summary_zh = ""; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.pattern = "notes"; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.method = Method::head; }), "");
  EXPECT_NE(spoilt([](Route& r) { r.method = Method::get; }), "");
  EXPECT_EQ(spoilt([](Route& r) { r.request_schema = no_body; }), "");
  EXPECT_EQ(spoilt([](Route& r) { r.reply_schema = not_json; }), "");
}

TEST(Router, RefusesTwoRowsForOneAddress) {
  EXPECT_NE(fault_of({row(Method::get, "/notes/{id}"), row(Method::get, "/notes/{note}")}), "");
  EXPECT_EQ(fault_of({row(Method::get, "/notes/{id}"), row(Method::get, "/notes/new")}), "");
}

TEST(Router, FindsTheRow) {
  const auto router = router_of({row(Method::get, "/notes/{id}"), row(Method::get, "/notes/new"),
                                 row(Method::post, "/notes")});
  EXPECT_EQ(ask(router, asking(Method::get, "/notes/7")).body, "7");
  EXPECT_EQ(ask(router, asking(Method::head, "/notes/7")).body, "7");
  EXPECT_EQ(ask(router, asking(Method::get, "/notes/new")).body, "{}");
  for (const char* path : {"/", "/notes/", "/notes/7/x", "/Notes/7", "notes/7", ""}) {
    const auto reply = ask(router, asking(Method::get, path));
    EXPECT_TRUE(says(reply, "route.unknown") && reply.status == 404) << path;
  }
  EXPECT_TRUE(router.knows("/notes/7"));
  EXPECT_FALSE(router.knows("/notes/7/x"));
}

TEST(Router, AParameterMayHaveAnEnding) {
  const auto router =
      router_of({row(Method::get, "/notes/{id}"), row(Method::get, "/notes/{id}.csv"),
                 row(Method::get, "/notes/new.csv")});
  const auto taken = [&router](const char* path) {
    return ask(router, asking(Method::get, path)).body;
  };
  EXPECT_EQ(taken("/notes/7.csv"), "7");
  EXPECT_EQ(taken("/notes/7.csv.csv"), "7.csv");
  EXPECT_EQ(taken("/notes/7.xlsx"), "7.xlsx");
  EXPECT_EQ(taken("/notes/.csv"), ".csv") << "an ending alone is no name";
  EXPECT_EQ(taken("/notes/new.csv"), "{}") << "letter by letter comes first";
  EXPECT_NE(fault_of({row(Method::get, "/a/{id}.csv"), row(Method::get, "/a/{x}.csv")}), "");
}

TEST(Router, NamesTheMethodsOfAnAddress) {
  const auto router = router_of({row(Method::get, "/notes"), row(Method::post, "/notes")});
  const auto reply = ask(router, asking(Method::delete_, "/notes"));
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(reply.content_type, "application/problem+json");
  ASSERT_EQ(reply.headers.size(), 1U);
  EXPECT_EQ(reply.headers[0].second, "GET, HEAD, POST");
}

TEST(Router, ChecksRoles) {
  const auto router = router_of({row(Method::get, "/mine", Access::signed_in()),
                                 row(Method::get, "/desk", Access::roles({"administrator"}))});
  auto request = asking(Method::get, "/desk");
  EXPECT_EQ(ask(router, request).status, 401);
  request.sign_in = person("bidder");
  EXPECT_EQ(ask(router, request).status, 403);
  request.sign_in = person("administrator");
  EXPECT_EQ(ask(router, request).status, 200);
  EXPECT_EQ(ask(router, asking(Method::get, "/mine")).status, 401);
  auto unknown = asking(Method::get, "/mine");
  unknown.sign_in_unknown = true;
  EXPECT_EQ(ask(router, unknown).status, 503);
}

TEST(Router, KeepsForeignPagesOut) {
  const auto router = router_of({row(Method::post, "/notes"), row(Method::get, "/notes")});
  const auto status = [&](Method method, const char* origin, const char* site) {
    auto request = asking(method, "/notes");
    request.origin = origin;
    request.fetch_site = site;
    return ask(router, request).status;
  };
  EXPECT_EQ(status(Method::post, "", ""), 200);  // no browser
  EXPECT_EQ(status(Method::post, "https://adit.test", "same-origin"), 200);
  EXPECT_EQ(status(Method::post, "https://evil.test", "cross-site"), 403);
  EXPECT_EQ(status(Method::post, "https://adit.test.evil.test", ""), 403);
  EXPECT_EQ(status(Method::post, "null", ""), 403);
  EXPECT_EQ(status(Method::post, "", "same-site"), 403);
  EXPECT_EQ(status(Method::post, "https://adit.test", "cross-site"), 403);
  EXPECT_EQ(status(Method::get, "https://evil.test", "cross-site"), 200);
}

TEST(Router, ValidatesBodiesBeforeTheHandler) {
  const auto router = router_of({row(Method::post, "/notes")});
  const auto post = [&](const std::string& body, const char* type = "application/json") {
    auto request = asking(Method::post, "/notes");
    request.body = body;
    request.content_type = type;
    return ask(router, request);
  };
  EXPECT_EQ(post(R"({"text":"hello"})").status, 200);
  EXPECT_EQ(post(R"({"text":"hello"})", "text/plain").status, 415);
  EXPECT_EQ(post(R"({"text":"hello"})", "").status, 415);
  EXPECT_EQ(post(R"({"text":"too long"})").status, 400);
  EXPECT_TRUE(says(post(R"({"text":"a","x":1})"), "schema.additionalProperties"));
  EXPECT_TRUE(says(post(R"({"text":"a","text":"b"})"), "json.duplicate_key"));
  EXPECT_TRUE(says(post(std::string(60'000, '[')), "json.too_deep"));
  EXPECT_EQ(post("").status, 400);
}

TEST(Router, RefusesABodyWhereNoneIsMeant) {
  auto route = row(Method::post, "/notes");
  route.request_schema = no_body;
  const auto router = router_of({route});
  EXPECT_TRUE(says(ask(router, asking(Method::post, "/notes")), "request.body_unexpected"));
}

// A form that a mail program sends, say: the handler reads nothing of it.
TEST(Router, LetsAnyBodyThroughWhereItIsNotJson) {
  auto route = row(Method::post, "/notes");
  route.request_schema = not_json;
  const auto router = router_of({route});
  auto request = asking(Method::post, "/notes");
  request.body = "a=b";
  request.content_type = "application/x-www-form-urlencoded";
  EXPECT_EQ(ask(router, request).status, 200);
  EXPECT_EQ(ask(router, asking(Method::post, "/notes")).status, 200);
}

TEST(Router, TurnsExceptionsIntoProblems) {
  auto fault = row(Method::get, "/fault");
  fault.handler = [](const Request&, const Respond&) { throw std::runtime_error("secret cause"); };
  auto away = row(Method::get, "/away");
  away.handler = [](const Request&, const Respond&) { throw base::Unavailable("secret cause"); };
  const auto router = router_of({fault, away});
  const auto reply = ask(router, asking(Method::get, "/fault"));
  EXPECT_EQ(reply.status, 500);
  EXPECT_NE(reply.body.find("r-1"), std::string::npos);
  EXPECT_EQ(reply.body.find("secret"), std::string::npos);
  EXPECT_EQ(ask(router, asking(Method::get, "/away")).status, 503);
}

class Keys : public ::testing::Test {
 protected:
  Keys() : router_(router_of({counting()})) {}

  Route counting() {
    auto route = row(Method::post, "/notes");
    route.handler = [this](const Request&, const Respond& respond) {
      if (answer_) respond(json(status_, std::to_string(++calls_)));
      last_ = respond;
    };
    return route;
  }
  Reply post(const std::string& key, const std::string& text = "hello",
             const std::string& account = "account") {
    auto request = asking(Method::post, "/notes");
    request.body = R"({"text":")" + text + "\"}";
    request.idempotency_key = key;
    if (!account.empty()) request.sign_in = SignIn{"s", account, "p", "", "bidder"};
    return ask(router_, std::move(request));
  }

  int calls_ = 0;
  int status_ = 201;
  bool answer_ = true;
  Respond last_;
  Router router_;
};

TEST_F(Keys, RepeatTheReply) {
  EXPECT_EQ(post("k").body, "1");
  const auto again = post("k");
  EXPECT_EQ(again.body, "1");
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(post("other").body, "2");
  EXPECT_EQ(post("").body, "3");
}

TEST_F(Keys, BelongToAccountAndBody) {
  EXPECT_EQ(post("k").body, "1");
  EXPECT_EQ(post("k", "hello", "another").body, "2");
  EXPECT_TRUE(says(post("k", "other"), "idempotency.conflict"));
  EXPECT_EQ(post("k", "hello", "").body, "3");  // nobody to remember it for
}

TEST_F(Keys, ForgetRepliesThatDecidedNothing) {
  status_ = 503;
  EXPECT_EQ(post("k").body, "1");
  status_ = 429;
  EXPECT_EQ(post("k").body, "2");
  status_ = 201;
  EXPECT_EQ(post("k").body, "3");
  EXPECT_EQ(post("k").body, "3");
}

TEST_F(Keys, MustBeShortAndVisible) {
  EXPECT_TRUE(says(post("a b"), "idempotency.malformed"));
  EXPECT_TRUE(says(post(std::string(129, 'k')), "idempotency.malformed"));
}

TEST_F(Keys, TellOfARequestUnderWay) {
  answer_ = false;
  auto request = asking(Method::post, "/notes");
  request.idempotency_key = "k";
  request.sign_in = person("bidder");
  router_.route(request, [](const Reply&) {});
  EXPECT_TRUE(says(post("k"), "idempotency.in_progress"));
  last_(json(201, "late"));
  EXPECT_EQ(post("k").body, "late");
}

TEST_F(Keys, AreFreeAgainWhenAHandlerForgetsToAnswer) {
  answer_ = false;
  auto request = asking(Method::post, "/notes");
  request.idempotency_key = "k";
  request.sign_in = person("bidder");
  router_.route(request, [](const Reply&) {});
  last_ = nullptr;
  answer_ = true;
  EXPECT_EQ(post("k").body, "1");
}

}  // namespace
}  // namespace adit::http
