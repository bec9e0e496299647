// What the server says on the live channel (schemas/frames/), each as one line of JSON. Frames for
// many readers carry nothing about any one of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/session/auction/auction.hpp"
#include "wire/frames/notice.hpp"
#include "wire/language.hpp"

namespace adit::wire {

// Where a session stands, in the few figures that move.
struct Standing {
  std::string session;
  std::int64_t seq = 0;
  domain::auction::Phase phase = domain::auction::Phase::scheduled;
  std::optional<base::Instant> deadline{};
  std::optional<std::int64_t> price_fen{};
  std::string leader{};  // bid number; empty before the first bid
  std::int64_t least_fen = 0;
  std::int64_t bids = 0;
};

// `now` tells a countdown that runs from one that waits for its hammer, which none does while the
// platform is paused.
[[nodiscard]] Standing standing_of(const domain::auction::Auction& state, base::Instant now,
                                   bool paused = false);

[[nodiscard]] std::string hello_frame(base::Instant now, std::string_view account);
// Something about the channel's account has changed: its page asks for it anew.
[[nodiscard]] std::string account_frame();
[[nodiscard]] std::string pong_frame(std::int64_t sent, base::Instant now);
[[nodiscard]] std::string problem_frame(const base::Refusal& refusal, Language language,
                                        int status);

// `state` is a session reply; `bids` the last rows of its ladder.
[[nodiscard]] std::string session_frame(std::string_view session, std::int64_t seq,
                                        std::string_view state,
                                        std::span<const domain::auction::Acceptance> bids);

// `recent` holds the bids after `from_seq`, at most 50, newest last.
[[nodiscard]] std::string price_frame(const Standing& standing, std::int64_t from_seq,
                                      std::span<const domain::auction::Acceptance> recent,
                                      base::Instant now);
[[nodiscard]] std::string clock_frame(std::span<const Standing> sessions, base::Instant now);
[[nodiscard]] std::string notice_frame(std::string_view session, std::int64_t seq,
                                       const Notice& notice);

// The answers to a bid; `receipt` is a receipt document, `seq` where the session stands when it
// refuses: none where the session was not reached.
[[nodiscard]] std::string accepted_frame(std::string_view session,
                                         const domain::auction::Acceptance& bid,
                                         std::string_view receipt);
[[nodiscard]] std::string refused_frame(std::string_view session, std::string_view bid_id,
                                        const base::Refusal& refusal, Language language, int status,
                                        std::optional<std::int64_t> seq);

// {"seq","t_recv","receipt"}: the same answer over HTTP.
[[nodiscard]] std::string bid_accepted_json(const domain::auction::Acceptance& bid,
                                            std::string_view receipt);

}  // namespace adit::wire
