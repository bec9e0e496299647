// Applications decide on their own streams; an admission writes the session's stream too, in the
// same transaction, where the fence of the stream keeps it before the opening.
#include "service/applications.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/invariant.hpp"
#include "service/organisations.hpp"
#include "service/shared_control.hpp"
#include "service/stream.hpp"
#include "store/applications.hpp"
#include "store/lots.hpp"
#include "store/people.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace application = domain::application;
namespace auction = domain::auction;

namespace {

wire::replies::Application reply_of(const store::ApplicationView& view) {
  const auto draft = wire::requests::kept_draft(view.lot_draft);
  wire::replies::Application out;
  out.id = view.application.id;
  out.lot = view.application.lot;
  out.lot_number = view.lot_number;
  out.title_zh = draft.title_zh;
  out.title_en = draft.title_en;
  out.organisation_name = view.organisation_name;
  out.credit_code = view.credit_code;
  out.state = view.application.state;
  out.due_fen = view.application.due_fen;
  out.received_fen = view.application.received_fen;
  out.bid_number = view.application.bid_number;
  out.session = view.session;
  out.reason = view.application.reason;
  out.submitted_at = view.application.submitted_at;
  return out;
}

// To officers without the bid number while bids can still come: who bids under which number is
// nobody's business before the end.
// They hear in turn which of a lot's applicants one controller stands behind; rivals do not.
std::vector<wire::replies::Application> replies_to(
    store::Transaction& tx, const Actor& actor, const std::vector<store::ApplicationView>& views) {
  std::vector<wire::replies::Application> out;
  for (const auto& view : views) {
    out.push_back(reply_of(view));
    const std::string& state = view.lot_state;
    const bool over = state != "announced" && state != "in_session" && state != "suspended";
    if (actor.role != Role::bidder && !over) out.back().bid_number.reset();
  }
  if (actor.role != Role::bidder) add_shared_control(tx, out);
  return out;
}

wire::replies::Application reply_to(store::Transaction& tx, const Actor& actor,
                                    const store::ApplicationView& view) {
  return replies_to(tx, actor, {view}).front();
}

wire::replies::Application reply_for(store::Transaction& tx, const Actor& actor,
                                     const std::string& id) {
  const auto view = store::find_application_view(tx, id);
  ADIT_INVARIANT(view.has_value(), "an application that was just written can be read");
  return reply_to(tx, actor, *view);
}

// As the account stands now: an actor was resolved a moment ago.
std::optional<std::string> company_of(store::Transaction& tx, const Actor& actor) {
  const auto account = store::find_account(tx, actor.account);
  return account ? account->organisation : std::nullopt;
}

bool owns(store::Transaction& tx, const Actor& actor, const store::ApplicationView& view) {
  if (actor.role != Role::bidder) return true;
  return company_of(tx, actor) == view.application.organisation;
}

tl::unexpected<base::Refusal> not_found(const std::string& id) {
  return refuse("application.not_found", {{"application", id}});
}

Outcome<store::LotView> open_lot(store::Transaction& tx, const std::string& lot) {
  const auto view = store::find_lot_view(tx, lot);
  if (!view || !view->opens_at) return refuse("lot.not_found", {{"lot", lot}});
  if (view->lot.state != "announced") {
    return refuse("application.registration_closed",
                  {{"opens_at", base::to_text(*view->opens_at)}});
  }
  return *view;
}

store::ApplicationRow row_of(const Loaded<application::Application>& loaded,
                             store::ApplicationRow row) {
  row.state = application::name(loaded.state.state());
  row.received_fen = loaded.state.received_fen();
  if (loaded.state.bid_number()) row.bid_number = loaded.state.bid_number()->text;
  row.reason = loaded.state.reason();
  row.seq = loaded.head.seq;
  return row;
}

// Drawn at random from those still free, so that a number says nothing about its holder.
domain::BidNumber draw_bid_number(const std::vector<std::string>& taken) {
  std::vector<std::string> free;
  for (int number = 1000; number <= 9999; ++number) {
    auto text = std::to_string(number);
    if (std::ranges::find(taken, text) == taken.end()) free.push_back(std::move(text));
  }
  ADIT_INVARIANT(!free.empty(), "a session has fewer than nine thousand bidders");
  std::uint64_t random = 0;
  for (const char byte : base::random_bytes(8)) {
    random = random << 8 | static_cast<unsigned char>(byte);
  }
  return domain::BidNumber(free[random % free.size()]);
}

Outcome<void> admit(store::Transaction& tx, const std::string& session,
                    const domain::BidNumber& number, Instant now) {
  const auto loaded = load_session(tx, session);
  const auto decision = loaded.state.decide(auction::AdmitBidder{number}, now);
  if (!decision) return tl::unexpected(decision.error());
  append(tx, session, loaded.head, decision->events, now);
  return {};
}

bool admits(const std::vector<application::Event>& events) {
  return std::ranges::any_of(events, [](const application::Event& event) {
    return std::holds_alternative<application::Admitted>(event);
  });
}

}  // namespace

Outcome<wire::replies::Application> apply_for_lot(store::Transaction& tx, const Actor& actor,
                                                  const std::string& lot,
                                                  const wire::requests::Application& request,
                                                  Instant now) {
  const auto view = open_lot(tx, lot);
  if (!view) return tl::unexpected(view.error());
  const auto organisation = applicant(tx, actor);
  if (!organisation) return tl::unexpected(organisation.error());
  if (const auto before = store::application_of(tx, lot, organisation->id)) {
    return refuse("application.exists", {{"application", *before}});
  }
  const auto draft = wire::requests::kept_draft(view->lot.draft);
  const application::Submit command{domain::ApplicationId(new_id("application")),
                                    domain::LotId(lot),
                                    domain::OrganisationId(organisation->id),
                                    draft.deposit_fen,
                                    *view->opens_at,
                                    shared_control_at(tx, lot, organisation->id)};
  Loaded<application::Application> loaded;
  const auto events = loaded.state.decide(command, now);
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  store::ApplicationRow row;
  row.id = command.application.text;
  row.lot = lot;
  row.organisation = organisation->id;
  row.account = actor.account;
  row.due_fen = draft.deposit_fen;
  row.submitted_at = now;
  store::insert_application(tx, row_of(loaded, row));
  if (request.contact) store::keep_contact(tx, actor.person.text, *request.contact);
  return reply_for(tx, actor, row.id);
}

Outcome<wire::replies::Application> decide_application(store::Transaction& tx, const Actor& actor,
                                                       const std::string& id,
                                                       const wire::requests::Qualification& request,
                                                       Instant now) {
  const auto view = store::find_application_view(tx, id);
  if (!view) return not_found(id);
  auto loaded = load_application(tx, id);
  const auto shared = shared_control_at(tx, view->application.lot, view->application.organisation);
  const application::Command command =
      request.qualified ? application::Command(application::Qualify{actor.person, shared})
                        : application::Command(application::Reject{actor.person, request.reason});
  const auto events = loaded.state.decide(command, now);
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  store::update_application(tx, row_of(loaded, view->application), now);
  return reply_for(tx, actor, id);
}

Outcome<wire::replies::Application> record_deposit(store::Transaction& tx, const Actor& actor,
                                                   const std::string& id,
                                                   const wire::requests::Deposit& request,
                                                   Instant now) {
  const auto view = store::find_application_view(tx, id);
  if (!view || !view->session) return not_found(id);
  auto loaded = load_application(tx, id);
  const application::RecordDeposit command{
      request.amount_fen,
      request.received_at,
      request.reference,
      actor.person,
      draw_bid_number(store::taken_bid_numbers(tx, view->application.lot)),
      shared_control_at(tx, view->application.lot, view->application.organisation)};
  const auto events = loaded.state.decide(command, now);
  if (!events) return tl::unexpected(events.error());
  if (events->empty()) return reply_to(tx, actor, *view);
  append(tx, loaded, *events, now);
  if (admits(*events)) {
    const auto admitted = admit(tx, *view->session, command.bid_number, now);
    if (!admitted) return tl::unexpected(admitted.error());
  }
  store::insert_deposit(
      tx, {id, request.reference, request.amount_fen, request.received_at, actor.person.text}, now);
  store::update_application(tx, row_of(loaded, view->application), now);
  return reply_for(tx, actor, id);
}

std::vector<wire::replies::Application> list_applications(store::Transaction& tx,
                                                          const Actor& actor,
                                                          const std::optional<std::string>& lot) {
  store::ApplicationQuery query;
  query.lot = lot;
  if (actor.role == Role::bidder) {
    query.organisation = company_of(tx, actor);
    if (!query.organisation) return {};
  }
  return replies_to(tx, actor, store::list_application_views(tx, query));
}

Outcome<wire::replies::Application> find_application(store::Transaction& tx, const Actor& actor,
                                                     const std::string& id) {
  const auto view = store::find_application_view(tx, id);
  if (!view || !owns(tx, actor, *view)) return not_found(id);
  return reply_to(tx, actor, *view);
}

}  // namespace adit::service
