// A session without a server: decide, write down, evolve.
#include "wire/rehearsal/rehearse.hpp"

#include <algorithm>
#include <span>

#include "base/invariant.hpp"
#include "domain/session/auction/auction.hpp"
#include "domain/session/auction/phase_name.hpp"
#include "wire/events/session_events.hpp"
#include "wire/json.hpp"
#include "wire/problem.hpp"

namespace adit::wire {

namespace auction = domain::auction;
using base::Instant;

namespace {

struct Happened {
  Instant at;
  auction::Event event;
};

// A rehearsal hides nothing, so its salt is always the same.
std::string salt() {
  return base::to_hex(base::sha256("rehearsal"));
}

class Rehearsal {
 public:
  Rehearsal(const Script& script, const auction::Event& scheduled)
      : script_(script), gate_{domain::conformity::Verdict::conforming, {}, {}} {
    session_.evolve(scheduled);
    for (const std::string& bidder : script.bidders) {
      if (!session_.admitted(domain::BidNumber(bidder))) {
        session_.evolve(auction::BidderAdmitted{domain::BidNumber(bidder)});
      }
    }
  }

  std::string run() {
    out_.begin_object();
    out_.key("steps").begin_array();
    for (const ScriptCommand& command : script_.commands) step(command);
    out_.end_array();
    std::vector<Happened> rest;
    while (script_.run_on && session_.next_deadline()) happen_next(rest);
    write_events("after", rest);
    write_summary();
    out_.end_object();
    return out_.take();
  }

 private:
  void step(const ScriptCommand& command) {
    const bool asks_for_time = command.kind == ScriptKind::tick ||
                               command.kind == ScriptKind::open ||
                               command.kind == ScriptKind::hammer;
    std::vector<Happened> due;
    run_until(asks_for_time ? command.at : command.t_recv, due);
    const auto own = std::ranges::find_if(
        due, [&](const Happened& row) { return asked_for(row.event, command.kind); });
    out_.begin_object();
    if (own != due.begin()) write_events("before", {due.begin(), own});
    if (own != due.end() || command.kind == ScriptKind::tick) {
      write_events("events", {own, due.end()});
    } else {
      write_decision(session_.decide(command_of(command), command.at), command.at);
    }
    out_.end_object();
  }

  // Whether what became due by itself is what the command would have done.
  static bool asked_for(const auction::Event& event, ScriptKind kind) {
    if (kind == ScriptKind::tick) return true;
    if (kind == ScriptKind::hammer) return std::holds_alternative<auction::Hammered>(event);
    return kind == ScriptKind::open && (std::holds_alternative<auction::Opened>(event) ||
                                        std::holds_alternative<auction::NotOpened>(event));
  }

  // What is due by itself happens at its own moment, also when that has long passed.
  void run_until(Instant now, std::vector<Happened>& out) {
    while (session_.next_deadline() && *session_.next_deadline() <= now) happen_next(out);
  }

  void happen_next(std::vector<Happened>& out) {
    const Instant at = *session_.next_deadline();
    const auto decision = session_.decide(due_command(), at);
    ADIT_INVARIANT(decision && !decision->events.empty(), "what is due can be done");
    for (const auction::Event& event : decision->events) {
      session_.evolve(event);
      out.push_back({at, event});
    }
  }

  auction::Command due_command() const {
    if (session_.phase() == auction::Phase::scheduled) return auction::Open{gate_};
    if (session_.phase() == auction::Phase::free) return auction::Tick{};
    return hammer();
  }

  auction::Command command_of(const ScriptCommand& command) const {
    switch (command.kind) {
      case ScriptKind::open:
        return auction::Open{gate_};
      case ScriptKind::admit:
        return auction::AdmitBidder{domain::BidNumber(command.actor)};
      case ScriptKind::bid:
        return auction::PlaceBid{command.bid_id, domain::BidNumber(command.actor),
                                 command.amount_fen, command.t_recv};
      case ScriptKind::hammer:
        return hammer();
      case ScriptKind::interrupt:
        return auction::Interrupt{command.since.value_or(command.at), command.cause};
      case ScriptKind::resume:
        return auction::Resume{command.cause};
      case ScriptKind::tick:
        break;
    }
    return auction::Tick{};
  }

  auction::Hammer hammer() const {
    if (!script_.reserve_fen) return {std::nullopt, gate_};
    return {domain::session::ReserveOpening{*script_.reserve_fen, salt()}, gate_};
  }

  void write_decision(const base::Outcome<auction::Decision>& decision, Instant at) {
    if (!decision) {
      write_refusal(decision.error());
      return;
    }
    std::vector<Happened> happened;
    for (const auction::Event& event : decision->events) {
      session_.evolve(event);
      happened.push_back({at, event});
    }
    write_events("events", happened);
    if (!decision->repeat) return;
    out_.key("repeat").begin_object();
    out_.member("seq", decision->repeat->seq).member("t_recv", decision->repeat->t_recv);
    out_.end_object();
  }

  void write_events(std::string_view key, std::span<const Happened> happened) {
    out_.key(key).begin_array();
    for (const Happened& row : happened) {
      const EncodedEvent encoded = encode(row.event);
      out_.begin_object();
      out_.member("at", row.at).member("kind", encoded.kind).member_raw("body", encoded.body);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_refusal(const base::Refusal& refusal) {
    out_.key("refusal").begin_object();
    out_.member("code", refusal.code);
    out_.key("params").begin_object();
    for (const auto& [name, value] : refusal.params) {
      if (const auto* text = std::get_if<std::string>(&value))
        out_.member(name, *text);
      else
        out_.member(name, std::get<std::int64_t>(value));
    }
    out_.end_object();
    out_.key("message").begin_object();
    out_.member("zh", refusal_text(refusal, Language::zh));
    out_.member("en", refusal_text(refusal, Language::en));
    out_.end_object();
    out_.end_object();
  }

  void write_summary() {
    const auto& hammered = session_.hammered();
    const bool sold = hammered && hammered->winner;
    const auction::Acceptance* leader = session_.leader();
    out_.member("outcome", session_.ended() ? name(session_.phase()) : "open");
    write_text_or_null("winner", sold, sold ? hammered->winner->bid_number.text : "");
    const bool stands = sold || !session_.ended() || session_.suspended();
    if (leader != nullptr && stands) {
      out_.member("price_fen", leader->amount_fen);
    } else {
      out_.member_null("price_fen");
    }
    const auto deadline = session_.deadline();
    write_text_or_null("deadline", deadline.has_value(),
                       base::to_text(deadline.value_or(Instant{})));
    out_.member("phase", name(session_.phase()));
    write_text_or_null("leader", leader != nullptr, leader ? leader->bid_number.text : "");
    out_.member("least_fen", session_.least_fen());
    out_.member("bids", session_.bids().size());
  }

  void write_text_or_null(std::string_view key, bool present, const std::string& text) {
    if (present) {
      out_.member(key, text);
    } else {
      out_.member_null(key);
    }
  }

  const Script& script_;
  const domain::session::Gate gate_;
  auction::Auction session_;
  JsonWriter out_;
};

auction::Scheduled terms_of(const Script& script, const domain::profile::RuleProfile& profile) {
  auction::Scheduled terms;
  terms.session.text = "rehearsal";
  terms.lot.text = script.lot;
  terms.number = script.lot;
  terms.title_zh = script.title_zh;
  terms.title_en = script.title_en;
  terms.right = script.right;
  terms.mineral = script.mineral;
  terms.area_m2 = script.area_m2;
  terms.profile = profile;
  terms.calendar = "rehearsal";
  terms.opens_at = script.opens_at;
  terms.start_price_fen = script.start_price_fen;
  terms.increment_fen = script.increment_fen;
  terms.deposit_fen = script.deposit_fen;
  if (script.reserve_fen) {
    terms.reserve_commitment =
        domain::session::reserve_commitment(terms.session, {*script.reserve_fen, salt()});
  }
  return terms;
}

}  // namespace

base::Outcome<std::string> rehearse(const Script& script,
                                    const domain::profile::RuleProfile& profile) {
  const auto scheduled = auction::schedule(terms_of(script, profile));
  if (!scheduled) return tl::unexpected(scheduled.error());
  return Rehearsal(script, *scheduled).run();
}

}  // namespace adit::wire
