// What /openapi.json declares, and that its judge (description.hpp) is no yes-man: all other cases
// of this suite rely on it.
#include "api/description.hpp"

#include <gtest/gtest.h>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

using Answers = std::map<std::string, std::string>;

const Description& told() {
  (void)server();
  return description();
}

TEST(Described, EveryFixedPathIsThere) {
  const std::string problem = "replies/problem";
  const std::map<std::string, Answers> fixed{
      {"GET /livez", {{"200", "replies/livez"}, {"default", problem}}},
      {"GET /readyz", {{"200", "replies/readyz"}, {"503", "replies/readyz"}, {"default", problem}}},
      {"GET /version", {{"200", "replies/version"}, {"default", problem}}},
      {"GET /api/v1/live", {{"101", ""}, {"default", problem}}},
      {"GET /openapi.json", {{"200", ""}, {"default", problem}}}};
  for (const auto& [operation, answers] : fixed) {
    EXPECT_EQ(told().answers(operation), answers) << operation;
  }
}

TEST(Described, WhatAClientMaySendIsThere) {
  const std::string session = "/api/v1/sessions/{id}";
  const std::map<std::string, std::set<std::string>> parameters{
      {"GET /api/v1/statistics",
       {"query mineral", "query right", "query closed_from", "query closed_to"}},
      {"GET /api/v1/sessions", {"query phase"}},
      {"GET " + session + "/bids", {"path id", "query after", "query limit"}},
      {"GET /api/v1/applications", {"query lot"}},
      {"GET /api/v1/plan/blocks", {"query plan"}},
      {"GET /api/v1/calendar/earliest-opening", {"query profile", "query from"}},
      {"GET /api/v1/live", {"query ticket"}},
      {"POST /api/v1/lots", {"header Idempotency-Key"}},
      {"POST /api/v1/lots/{id}/reviews", {"path id", "header Idempotency-Key"}},
      {"POST " + session + "/bids", {"path id"}},
      {"POST /api/v1/sign-ins", {}}};
  for (const auto& [operation, expected] : parameters) {
    EXPECT_EQ(told().parameters(operation), expected) << operation;
  }
}

TEST(Described, EachSuccessHasItsOwnStatus) {
  const auto declares = [](const std::string& operation, const std::string& status) {
    return told().answers(operation).contains(status);
  };
  EXPECT_TRUE(declares("POST /api/v1/lots", "201"));
  EXPECT_FALSE(declares("POST /api/v1/lots", "200"));
  EXPECT_TRUE(declares("PUT /api/v1/lots/{id}", "200"));
  EXPECT_TRUE(declares("DELETE /api/v1/sign-ins/current", "204"));
  EXPECT_TRUE(declares("POST /api/v1/sessions/{id}/bids", "201"));
  EXPECT_TRUE(declares("POST /api/v1/sessions/{id}/bids", "200")) << "the same bid again";
}

TEST(Described, TheJudgeSeesEachKindOfLie) {
  const std::map<std::string, std::string> json{{"content-type", "application/json"}};
  const std::map<std::string, std::string> problem{{"content-type", "application/problem+json"}};
  const std::string now = R"({"server_now":"2026-11-23T22:30:14.008+08:00"})";
  const auto judged = [](const std::string& target, const support::HttpReply& reply) {
    return told().complaint("GET", target, reply);
  };
  const std::string clock = "/api/v1/clock";
  EXPECT_EQ(judged(clock, {200, json, now}), "");
  EXPECT_NE(judged(clock, {201, json, now}), "") << "another status";
  EXPECT_NE(judged(clock, {200, json, "{}"}), "") << "another shape";
  EXPECT_NE(judged(clock, {200, {{"content-type", "text/plain"}}, now}), "") << "another type";
  EXPECT_NE(judged(clock + "?zone=x", {200, json, now}), "") << "a parameter nobody declared";
  EXPECT_NE(judged(clock, {503, problem, "{}"}), "") << "a problem without its members";
  EXPECT_EQ(told().complaint("DELETE", "/api/v1/sign-ins/current", {204, {}, ""}), "");
  EXPECT_NE(told().complaint("DELETE", "/api/v1/sign-ins/current", {204, json, "{}"}), "");
  EXPECT_EQ(told().operation_of("GET", "/api/v1/sign-ins/current?x=1"),
            "GET /api/v1/sign-ins/current");
}

}  // namespace
}  // namespace adit::api_tests
