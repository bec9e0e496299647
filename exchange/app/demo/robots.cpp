// A robot bids now and then up to a limit that depends on the session; about one session in seven
// stays below its reserve, so that a visitor also sees a lot unsold.
#include "app/demo/robots.hpp"

#include <functional>
#include <utility>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "wire/json.hpp"

namespace adit::app {

namespace {

// 0 … n-1 for small n.
std::size_t draw(std::size_t n) {
  return static_cast<unsigned char>(base::random_bytes(1)[0]) % n;
}

std::int64_t limit_fen(const std::string& session, std::int64_t start_fen,
                       std::int64_t increment_fen) {
  const std::size_t mood = std::hash<std::string>{}(session);
  const auto steps = static_cast<std::int64_t>(mood % 7 == 0 ? 3 : 8 + mood % 10);
  return start_fen + steps * increment_fen;
}

}  // namespace

void Robots::look_at(const std::string& session, const std::vector<std::string>& companies) {
  if (companies.empty()) return;
  const std::string& company = companies[draw(companies.size())];
  directory_.view(session, company,
                  [this, session, company](const base::Outcome<live::View>& view) {
                    if (view) consider(session, company, *view);
                  });
}

void Robots::consider(const std::string& session, const std::string& company,
                      const live::View& view) {
  if (view.phase == "scheduled" || view.phase == "closing") return;
  if (view.phase != "free" && view.phase != "countdown") {
    const std::lock_guard lock(mutex_);
    ended_.push_back(session);
    return;
  }
  const auto document = wire::JsonDocument::parse(view.json, wire::file_limits);
  if (!document) return;
  const wire::Json state = document->root();
  const auto own = state.find("own_bid_number");
  const bool leads =
      own && state["leader"].is(wire::JsonKind::string) && own->text() == state["leader"].text();
  const std::int64_t increment = state["increment_fen"].integer();
  const std::int64_t amount =
      state["least_fen"].integer() + increment * static_cast<std::int64_t>(draw(3) / 2);
  const bool hesitates = draw(view.phase == "free" ? 6 : 4) != 0;
  const bool dear = amount > limit_fen(session, state["start_price_fen"].integer(), increment);
  if (!own || leads || hesitates || dear || !state["interrupted"].is(wire::JsonKind::null)) return;
  bid(session, company, amount);
}

void Robots::bid(const std::string& session, const std::string& company, std::int64_t amount_fen) {
  live::Bid bid{.bid_id = base::to_hex(base::random_bytes(16)),
                .organisation = company,
                .amount_fen = amount_fen,
                .t_recv = clock_.now(),
                .confirmation = {}};
  // A refusal is as good: another robot was quicker.
  directory_.place(session, std::move(bid),
                   [](const base::Outcome<live::Accepted>&, std::optional<std::int64_t>) {});
}

std::vector<std::string> Robots::take_ended() {
  const std::lock_guard lock(mutex_);
  return std::exchange(ended_, {});
}

}  // namespace adit::app
