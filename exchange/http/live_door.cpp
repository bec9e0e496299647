// The checks before an upgrade, cheapest first.
#include "http/live_door.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/log.hpp"

namespace adit::http {

namespace {

using Told = base::Outcome<std::optional<SignIn>>;

// Browsers always send Origin with an upgrade, and no other rule keeps foreign pages out; programs
// send none.
base::Outcome<void> check(const Hall& hall, const Request& request) {
  if (request.path != hall.config.live_path || hall.parts.live == nullptr) {
    return base::refuse("route.unknown");
  }
  if (hall.stopping) return base::refuse("server.stopping");
  const auto& origins = hall.config.origins;
  const bool foreign = std::find(origins.begin(), origins.end(), request.origin) == origins.end();
  const bool program = request.origin.empty() && request.fetch_site.empty();
  if (foreign && !program) return base::refuse("origin.foreign");
  return {};
}

Task<Told> redeem(Hall& hall, Lane& lane, const std::string& ticket, const std::string& cookie) {
  const auto box = std::make_shared<Mailbox<Told>>(lane.executor());
  try {
    hall.parts.live->redeem(ticket, cookie, [box](Told told) { box->put(std::move(told)); });
  } catch (const std::exception& fault) {
    base::log::error("a ticket could not be redeemed", {{"cause", fault.what()}});
    box->put(base::refuse("sign_in.unavailable"));
  }
  auto told = co_await box->take(std::chrono::milliseconds(base::limits::authenticate_ms_max));
  if (!told) co_return base::refuse("sign_in.unavailable");
  co_return std::move(*told);
}

}  // namespace

Task<base::Outcome<Admission>> admit_to_live(std::shared_ptr<Hall> hall, Lane& lane,
                                             const Request& request) {
  if (auto checked = check(*hall, request); !checked) {
    co_return tl::unexpected(std::move(checked.error()));
  }
  Admission admission;
  const auto ticket = request.queried("ticket");
  if (!ticket) co_return admission;
  const std::string named(*ticket);
  auto told = co_await redeem(*hall, lane, named, request.cookie);
  if (!told) co_return tl::unexpected(std::move(told.error()));
  if (!*told) co_return base::refuse("live.ticket");
  admission.sign_in = std::move(*told);
  admission.seat = hall->accounts->take(admission.sign_in->account);
  if (!admission.seat) co_return base::refuse("live.too_many");
  co_return admission;
}

wire::Language channel_language(const Request& request) {
  const auto asked = request.queried("lang").value_or("");
  if (asked == "zh") return wire::Language::zh;
  if (asked == "en") return wire::Language::en;
  return request.language;
}

}  // namespace adit::http
