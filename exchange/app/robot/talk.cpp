// One request, one answer.
#include "app/robot/talk.hpp"

#include "wire/schema.hpp"

namespace adit::app {

namespace {

// The server's own where it says one.
base::Refusal refusal_of(const http::ClientReply& reply) {
  const auto problem = wire::read("replies/problem", reply.body);
  if (problem) return refusal_in(problem->root());
  return {.code = "robot.answer", .params = {{"status", std::int64_t{reply.status}}}};
}

}  // namespace

base::Refusal refusal_in(const wire::Json& problem) {
  base::Refusal refusal{.code = std::string(problem["code"].text())};
  const auto params = problem.find("params");
  if (!params) return refusal;
  for (const auto& [name, value] : params->members()) {
    if (value.is(wire::JsonKind::string)) {
      refusal.params.emplace_back(std::string(name), std::string(value.text()));
    } else if (value.is(wire::JsonKind::integer)) {
      refusal.params.emplace_back(std::string(name), value.integer());
    }
  }
  return refusal;
}

base::Outcome<wire::JsonDocument> answer(http::ClientHttps& client, const Asked& asked) {
  const auto reply = client.request(asked.method, asked.path, asked.body);
  if (reply.status != asked.status) return tl::unexpected(refusal_of(reply));
  return wire::read(asked.schema, reply.body, wire::file_limits);
}

base::Outcome<void> sign_in(http::ClientHttps& client, const RobotAccount& who) {
  wire::JsonWriter body;
  body.begin_object().member("account", who.account).member("password", who.password);
  const auto signed_in = answer(
      client, {"POST", "/api/v1/sign-ins", body.end_object().take(), 201, "replies/sign-in"});
  if (!signed_in) return tl::unexpected(signed_in.error());
  return {};
}

base::Refusal unreachable(const http::ClientTarget& target, const http::Disconnected& fault) {
  return {.code = "robot.unreachable",
          .params = {{"server", target.authority()}, {"reason", std::string(fault.what())}}};
}

}  // namespace adit::app
