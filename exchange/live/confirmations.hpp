// The guard against a slip of the finger (decisions/0024). Nobody can correct a bid afterwards, so
// one far above the least amount must be sent twice: the second time with a word that the server
// gave for this very bid. It asks, it judges nothing: nothing of it is in the journal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/ids.hpp"
#include "domain/session/auction/auction.hpp"

namespace adit::live {

// What a confirmation is for, and good for nothing else: one bid, of the person who was asked. An
// id is accepted once in a session, so that a word is used once without anybody keeping it.
struct Asked {
  std::string session;
  domain::BidNumber bidder;
  std::string person;
  std::string bid_id;
  std::int64_t amount_fen = 0;
};

// How far a bid reaches beyond what the rules ask.
struct Jump {
  std::int64_t least_fen = 0;
  std::int64_t steps = 0;       // increments above the least amount
  std::int64_t jump_steps = 0;  // above which the profile wants a confirmation
  std::int64_t start_percent = 0;
  std::optional<std::int64_t> leader_percent;  // of the leading bid, where there is one
};

// The jump of an amount that the rules would take; none where the profile asks for no confirmation
// or the amount is near enough.
[[nodiscard]] std::optional<Jump> jump_of(const domain::auction::Auction& state,
                                          std::int64_t amount_fen);

// Safe from every thread. What one object gives only it knows again.
class Confirmations {
 public:
  explicit Confirmations(std::string key = base::random_bytes(32)) : key_(std::move(key)) {}

  // The question, `bid.needs_confirmation`; its `confirmation` is what the bid is to bring.
  [[nodiscard]] base::Refusal ask(const Asked& asked, const Jump& jump, base::Instant now) const;

  // Refuses with `bid.confirmation_invalid` what was given for anything else, or too long ago.
  [[nodiscard]] base::Outcome<void> check(const Asked& asked, std::string_view confirmation,
                                          base::Instant now) const;

 private:
  [[nodiscard]] std::string seal(const Asked& asked, std::int64_t expires_ms) const;

  std::string key_;
};

}  // namespace adit::live
