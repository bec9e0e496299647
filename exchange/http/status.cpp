// The table of codes and statuses (RFC 9110 section 15).
#include "http/status.hpp"

#include <utility>

namespace adit::http {

namespace {

constexpr std::pair<std::string_view, int> statuses[] = {
    {"access.forbidden", 403},
    {"idempotency.conflict", 409},
    {"idempotency.in_progress", 409},
    {"json.too_large", 413},
    {"live.ticket", 401},
    {"live.too_many", 429},
    {"live.upgrade_required", 426},
    {"live.version", 426},
    {"origin.foreign", 403},
    {"request.expectation", 417},
    {"request.header_too_large", 431},
    {"request.host", 421},
    {"request.media_type", 415},
    {"request.method", 501},
    {"request.target_too_long", 414},
    {"request.too_large", 413},
    {"request.too_many_fields", 431},
    {"request.transfer_encoding", 501},
    {"request.version", 505},
    {"route.method_not_allowed", 405},
    {"route.unknown", 404},
    {"server.fault", 500},
    {"server.stopping", 503},
    {"server.unavailable", 503},
    {"sign_in.required", 401},
    {"sign_in.unavailable", 503},
};

}  // namespace

int status_of(std::string_view code) {
  for (const auto& [known, status] : statuses) {
    if (known == code) return status;
  }
  return 400;
}

Reply refused(const base::Refusal& refusal, wire::Language language) {
  auto reply = problem(status_of(refusal.code), refusal, language);
  if (reply.status == 426) {  // says what to (RFC 9110 15.5.22, RFC 6455 4.4)
    reply.headers = {{"Upgrade", "websocket"}, {"Sec-WebSocket-Version", "13"}};
  }
  return reply;
}

}  // namespace adit::http
