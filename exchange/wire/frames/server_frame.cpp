// Writes the frames; `kind` comes first, so that a reader can choose early.
#include "wire/frames/server_frame.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "wire/frames/session.hpp"
#include "wire/problem.hpp"

namespace adit::wire {

namespace {

void write_deadline(JsonWriter& out, const std::optional<base::Instant>& deadline) {
  if (deadline) {
    out.member("deadline", *deadline);
  } else {
    out.member_null("deadline");
  }
}

}  // namespace

Standing standing_of(const domain::auction::Auction& state, base::Instant now, bool paused) {
  Standing standing{.session = state.terms().session.text,
                    .seq = state.seq(),
                    .phase = phase_shown(state, now, paused),
                    .deadline = state.deadline(),
                    .least_fen = std::min(state.least_fen(), base::money_fen_max),
                    .bids = static_cast<std::int64_t>(state.bids().size())};
  if (const auto* leader = state.leader()) {
    standing.price_fen = leader->amount_fen;
    standing.leader = leader->bid_number.text;
  }
  return standing;
}

std::string hello_frame(base::Instant now, std::string_view account) {
  JsonWriter out;
  out.begin_object().member("kind", "hello").member("server_now", now);
  if (account.empty()) {
    out.member_null("account");
  } else {
    out.member("account", account);
  }
  out.end_object();
  return out.take();
}

std::string account_frame() {
  return R"({"kind":"account"})";
}

std::string pong_frame(std::int64_t sent, base::Instant now) {
  JsonWriter out;
  out.begin_object().member("kind", "pong").member("sent", sent).member("server_now", now);
  out.end_object();
  return out.take();
}

std::string problem_frame(const base::Refusal& refusal, Language language, int status) {
  JsonWriter out;
  out.begin_object().member("kind", "problem");
  out.member_raw("problem", problem_json(refusal, language, status)).end_object();
  return out.take();
}

std::string session_frame(std::string_view session, std::int64_t seq, std::string_view state,
                          std::span<const domain::auction::Acceptance> bids) {
  JsonWriter out;
  out.begin_object().member("kind", "session").member("session", session).member("seq", seq);
  out.member_raw("state", state).key("bids").begin_array();
  for (const auto& bid : bids) write_ladder_row(out, bid);
  out.end_array().end_object();
  return out.take();
}

std::string price_frame(const Standing& standing, std::int64_t from_seq,
                        std::span<const domain::auction::Acceptance> recent, base::Instant now) {
  JsonWriter out;
  out.begin_object()
      .member("kind", "price")
      .member("session", standing.session)
      .member("seq", standing.seq)
      .member("from_seq", from_seq);
  if (standing.price_fen) {
    out.member("price_fen", *standing.price_fen).member("leader", standing.leader);
  } else {
    out.member_null("price_fen").member_null("leader");
  }
  out.member("least_fen", standing.least_fen);
  write_deadline(out, standing.deadline);
  out.member("phase", phase_text(standing.phase))
      .member("bids", standing.bids)
      .member("server_now", now);
  out.key("recent").begin_array();
  for (const auto& bid : recent) write_ladder_row(out, bid);
  out.end_array().end_object();
  return out.take();
}

std::string clock_frame(std::span<const Standing> sessions, base::Instant now) {
  JsonWriter out;
  out.begin_object().member("kind", "clock").member("server_now", now);
  out.key("sessions").begin_array();
  for (const auto& standing : sessions) {
    out.begin_object().member("session", standing.session).member("seq", standing.seq);
    write_deadline(out, standing.deadline);
    out.member("phase", phase_text(standing.phase)).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string notice_frame(std::string_view session, std::int64_t seq, const Notice& notice) {
  JsonWriter out;
  out.begin_object().member("kind", "notice").member("session", session).member("seq", seq);
  out.key("notice");
  write_notice(out, notice);
  out.end_object();
  return out.take();
}

std::string accepted_frame(std::string_view session, const domain::auction::Acceptance& bid,
                           std::string_view receipt) {
  JsonWriter out(receipt.size() + 256);
  out.begin_object()
      .member("kind", "accepted")
      .member("session", session)
      .member("bid_id", bid.bid_id)
      .member("seq", bid.seq)
      .member("t_recv", bid.t_recv)
      .member_raw("receipt", receipt)
      .end_object();
  return out.take();
}

std::string refused_frame(std::string_view session, std::string_view bid_id,
                          const base::Refusal& refusal, Language language, int status,
                          std::optional<std::int64_t> seq) {
  JsonWriter out;
  out.begin_object().member("kind", "refused").member("session", session).member("bid_id", bid_id);
  if (seq) out.member("seq", *seq);
  out.member_raw("problem", problem_json(refusal, language, status)).end_object();
  return out.take();
}

std::string bid_accepted_json(const domain::auction::Acceptance& bid, std::string_view receipt) {
  JsonWriter out;
  out.begin_object().member("seq", bid.seq).member("t_recv", bid.t_recv);
  out.member_raw("receipt", receipt).end_object();
  return out.take();
}

}  // namespace adit::wire
