// One of each kind of session event, with and without what is optional.
#pragma once

#include <vector>

#include "support/auction_case.hpp"

namespace adit::tests {

inline std::vector<Event> every_session_event() {
  Scheduled whole = terms_with_reserve(start_fen);
  whole.profile.effective_to = base::Date{30'000};
  whole.profile.lapse_after_s = 600;
  whole.profile.assumed = {{"/auction/countdown_ms", "示例", "for \"example\""}};
  whole.profile.reserve.required = {{"mining", {}}, {"exploration", {"detailed_survey"}}};
  const Winner winner{"示例矿业一号有限公司", "91220000MA0000000C"};
  return {terms(),
          whole,
          BidderAdmitted{ann},
          Opened{opens_at, free_ends, 3, passed()},
          NotOpened{NotOpenedReason::gate, 3, 3, {"B1"}, failed()},
          NotOpened{NotOpenedReason::too_few_bidders, 2, 3, {}, {}},
          accepted(ann, start_fen, opens_at + 7),
          CountdownStarted{first_deadline},
          Interrupted{free_ends, "server_restarted"},
          Interrupted{free_ends, "bidders_cut_off", {{"cut_off", 3}, {"qualified", 10}}},
          Interrupted{free_ends, "officer", {}, order()},
          Interrupted{free_ends, "officer", {}, Order{domain::PersonId("p"), "示例", "Example"}},
          Resumed{{}, first_deadline, "server_restarted"},
          Resumed{{}, first_deadline + 60'000, "officer", order(), first_deadline},
          Resumed{free_ends + 60'000,
                  {},
                  "officer",
                  Order{domain::PersonId("p"), "示例", "Example"},
                  free_ends},
          Resumed{free_ends, {}, "server_restarted"},
          Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, reserve(start_fen),
                   first_deadline, passed()},
          Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()},
          Suspended{{"B1"}, Candidate{ann, start_fen}, failed()},
          Suspended{{"B1"}, {}, failed()},
          ResultPublished{winner, base::sha256("result"), first_deadline, first_deadline + 1},
          ResultPublished{{}, base::sha256("result"), first_deadline, first_deadline + 1}};
}

}  // namespace adit::tests
