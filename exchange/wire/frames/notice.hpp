// Public notices of a session: what everyone is told beside the price. A notice is a reading of an
// event, so it needs no store of its own and a replay tells the same story.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/session/auction/events.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// `code` is stable (`session.interrupted`); zh and en are whole sentences for people.
struct Notice {
  base::Instant at;
  std::string code;
  std::vector<std::pair<std::string, base::Param>> params;
  std::string zh;
  std::string en;
};

// The notice that an event decided at `at` gives; nothing for bids, admissions and the
// announcement.
[[nodiscard]] std::optional<Notice> notice_of(base::Instant at,
                                              const domain::auction::Event& event);

// The platform takes no bids since `why.since`, though the stream does not say so yet. The first
// parameter is the cause.
[[nodiscard]] Notice pause_notice(const domain::auction::Interrupted& why);

// Another server has taken the session over: this one serves it no more.
[[nodiscard]] Notice moved_notice(base::Instant at);

void write_notice(JsonWriter& out, const Notice& notice);

}  // namespace adit::wire
