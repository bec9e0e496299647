// "<expiry in milliseconds>.<HMAC>", over everything that the confirmation is bound to.
#include "live/confirmations.hpp"

#include <charconv>

#include "base/digest.hpp"
#include "base/limits.hpp"

namespace adit::live {

namespace {

// Money is below 2^53, so a hundredfold of it is below 2^63.
std::int64_t percent_of(std::int64_t amount_fen, std::int64_t base_fen) {
  return amount_fen * 100 / base_fen;
}

}  // namespace

std::optional<Jump> jump_of(const domain::auction::Auction& state, std::int64_t amount_fen) {
  const auto& terms = state.terms();
  const auto& most = terms.profile.auction.jump_steps;
  if (!most) return std::nullopt;
  Jump jump{.least_fen = state.least_fen(),
            .steps = (amount_fen - state.least_fen()) / terms.increment_fen,
            .jump_steps = *most,
            .start_percent = percent_of(amount_fen, terms.start_price_fen),
            .leader_percent = {}};
  if (jump.steps <= *most) return std::nullopt;
  if (const auto* leader = state.leader()) {
    jump.leader_percent = percent_of(amount_fen, leader->amount_fen);
  }
  return jump;
}

base::Refusal Confirmations::ask(const Asked& asked, const Jump& jump, base::Instant now) const {
  const base::Instant expires = now + base::limits::confirmation_ms_max;
  base::Refusal refusal{
      .code = "bid.needs_confirmation",
      .params = {{"amount_fen", asked.amount_fen},
                 {"least_fen", jump.least_fen},
                 {"steps", jump.steps},
                 {"jump_steps", jump.jump_steps},
                 {"start_percent", jump.start_percent},
                 {"confirmation", std::to_string(expires.ms) + "." + seal(asked, expires.ms)},
                 {"expires_at", base::to_text(expires)}}};
  if (jump.leader_percent) refusal.params.emplace_back("leader_percent", *jump.leader_percent);
  return refusal;
}

base::Outcome<void> Confirmations::check(const Asked& asked, std::string_view confirmation,
                                         base::Instant now) const {
  std::int64_t expires_ms = 0;
  const char* const end = confirmation.data() + confirmation.size();
  const auto [dot, ec] = std::from_chars(confirmation.data(), end, expires_ms);
  const bool whole = ec == std::errc{} && dot != end && *dot == '.';
  const auto given =
      whole ? confirmation.substr(static_cast<std::size_t>(dot + 1 - confirmation.data()))
            : std::string_view();
  const bool ours = whole && base::equal_constant_time(given, seal(asked, expires_ms));
  if (ours && now.ms <= expires_ms) return {};
  return base::refuse("bid.confirmation_invalid", {{"amount_fen", asked.amount_fen}});
}

std::string Confirmations::seal(const Asked& asked, std::int64_t expires_ms) const {
  std::string bound = "adit-confirmation/2\n";
  for (const auto& part : {asked.session, asked.bidder.text, asked.person, asked.bid_id,
                           std::to_string(asked.amount_fen), std::to_string(expires_ms)}) {
    bound += part + "\n";
  }
  return base::to_hex(base::hmac_sha256(key_, bound));
}

}  // namespace adit::live
