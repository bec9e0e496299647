// The stream decides; the row follows in the same transaction, and its constraints say no once
// more.
#include "service/organisations.hpp"

#include "base/invariant.hpp"
#include "domain/organisation/mandate.hpp"
#include "service/organisation_history.hpp"
#include "store/people.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace organisation = domain::organisation;
using organisation::Facts;

namespace {

store::OrganisationRow row_of(const LoadedOrganisation& loaded, store::OrganisationRow row) {
  const auto& facts = loaded.state.facts();
  row.name = facts.name;
  row.credit_code = facts.credit_code;
  row.control_group = facts.control_group;
  row.state = organisation::name(loaded.state.state());
  row.version = loaded.state.version();
  row.reason = loaded.state.reason();
  row.withdrawal_by.reset();
  row.withdrawal_reason.reset();
  if (const auto& withdrawal = loaded.state.withdrawal()) {
    row.withdrawal_by = withdrawal->proposed_by.text;
    row.withdrawal_reason = withdrawal->reason;
  }
  row.seq = loaded.head.seq;
  return row;
}

// A company that bid before companies registered has no stream until something happens to it.
LoadedOrganisation at_hand(store::Transaction& tx, const store::OrganisationRow& row, Instant now) {
  auto loaded = load_organisation(tx, row.id);
  if (loaded.head.seq > 0) return loaded;
  organisation::CarryOver command{
      domain::OrganisationId(row.id), {row.name, row.credit_code, row.control_group}, {}};
  for (const auto& member : store::members_of(tx, row.id)) {
    command.managers.emplace_back(member.person);
  }
  const auto events = loaded.state.decide(command);
  ADIT_INVARIANT(events.has_value(), "a company without a stream can be carried over");
  append(tx, loaded, *events, now);
  return loaded;
}

Outcome<void> code_is_free(store::Transaction& tx, const Facts& facts, const std::string& but) {
  const auto known = store::find_organisation_by_code(tx, facts.credit_code);
  if (!known || known->id == but) return {};
  return refuse("organisation.exists", {{"credit_code", facts.credit_code}});
}

// As the account stands now, whatever the actor was resolved with.
std::optional<store::AccountRow> member_account(store::Transaction& tx, const Actor& actor) {
  auto account = store::find_account(tx, actor.account);
  if (account && !account->organisation) account.reset();
  return account;
}

Outcome<store::OrganisationRow> own_row(store::Transaction& tx, const Actor& actor) {
  const auto account = member_account(tx, actor);
  if (!account) return refuse("organisation.none");
  auto row = store::find_organisation(tx, *account->organisation);
  ADIT_INVARIANT(row.has_value(), "an account acts for a company that there is");
  return std::move(*row);
}

wire::replies::Organisation reply_of(store::Transaction& tx, const store::OrganisationRow& row) {
  wire::replies::Organisation out;
  out.id = row.id;
  out.name = row.name;
  out.credit_code = row.credit_code;
  out.control_group = row.control_group;
  out.state = row.state;
  out.version = row.version;
  out.reason = row.reason;
  out.registered_at = row.registered_at;
  out.decided_at = row.decided_at;
  for (const auto& member : store::members_of(tx, row.id)) {
    out.members.push_back(
        {member.account, member.name, member.role, member.has_password, member.limit_fen});
  }
  return out;
}

std::optional<wire::replies::OrganisationWithdrawal> waiting_withdrawal(
    store::Transaction& tx, const store::OrganisationRow& row) {
  if (row.state != "verified" || !row.withdrawal_by) return std::nullopt;
  wire::replies::OrganisationWithdrawal out{row.withdrawal_reason.value_or(""), std::nullopt};
  for (auto& one : store::names_of(tx, {*row.withdrawal_by})) out.by = std::move(one.name);
  return out;
}

Outcome<organisation::Event> decided(const LoadedOrganisation& loaded, const Actor& actor,
                                     const wire::requests::OrganisationDecision& decision) {
  const organisation::Command command =
      decision.verified
          ? organisation::Command(organisation::Verify{decision.version, actor.person})
          : organisation::Command(
                organisation::Reject{decision.version, actor.person, decision.reason});
  auto events = loaded.state.decide(command);
  if (!events) return tl::unexpected(events.error());
  return std::move(events->front());
}

}  // namespace

Outcome<wire::replies::Organisation> register_organisation(store::Transaction& tx,
                                                           const Actor& actor, const Facts& said,
                                                           Instant now) {
  const auto facts = organisation::checked(said);
  if (!facts) return tl::unexpected(facts.error());
  if (const auto own = own_row(tx, actor)) {
    return refuse("organisation.wrong_state", {{"state", own->state}});
  }
  if (const auto is_free = code_is_free(tx, *facts, {}); !is_free) {
    return tl::unexpected(is_free.error());
  }
  LoadedOrganisation loaded;
  const auto events = loaded.state.decide(
      organisation::Register{domain::OrganisationId(new_id("org")), *facts, actor.person});
  ADIT_INVARIANT(events.has_value(), "a new company can register");
  append(tx, loaded, *events, now);
  store::OrganisationRow row;
  row.id = loaded.state.id().text;
  row.registered_by = actor.person.text;
  row.registered_at = now;
  store::insert_organisation(tx, row_of(loaded, row));
  const bool joined =
      store::join_organisation(tx, actor.account, {row.id, "manager", std::nullopt});
  ADIT_INVARIANT(joined, "whoever registers a company has an account and no other company");
  return own_organisation(tx, actor);
}

Outcome<wire::replies::Organisation> correct_organisation(store::Transaction& tx,
                                                          const Actor& actor, const Facts& said,
                                                          Instant now) {
  const auto facts = organisation::checked(said);
  if (!facts) return tl::unexpected(facts.error());
  auto row = own_row(tx, actor);
  if (!row) return tl::unexpected(row.error());
  auto loaded = at_hand(tx, *row, now);
  const auto events = loaded.state.decide(organisation::Correct{*facts, actor.person});
  if (!events) return tl::unexpected(events.error());
  if (const auto is_free = code_is_free(tx, *facts, row->id); !is_free) {
    return tl::unexpected(is_free.error());
  }
  append(tx, loaded, *events, now);
  row->decided_by.reset();
  row->decided_at.reset();
  store::update_organisation(tx, row_of(loaded, *row));
  return own_organisation(tx, actor);
}

Outcome<wire::replies::Organisation> propose_withdrawal(store::Transaction& tx, const Actor& actor,
                                                        const std::string& id,
                                                        const std::string& reason, Instant now) {
  auto row = store::find_organisation(tx, id);
  if (!row) return refuse("organisation.not_found", {{"organisation", id}});
  auto loaded = at_hand(tx, *row, now);
  const auto events = loaded.state.decide(organisation::ProposeWithdrawal{actor.person, reason});
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  store::update_organisation(tx, row_of(loaded, *row));
  return service::find_organisation(tx, id);
}

Outcome<wire::replies::Organisation> decide_withdrawal(
    store::Transaction& tx, const Actor& actor, const std::string& id,
    const wire::requests::WithdrawalDecision& decision, Instant now) {
  auto row = store::find_organisation(tx, id);
  if (!row) return refuse("organisation.not_found", {{"organisation", id}});
  auto loaded = at_hand(tx, *row, now);
  const auto events = loaded.state.decide(
      decision.withdrawn
          ? organisation::Command(organisation::Withdraw{actor.person})
          : organisation::Command(organisation::DropWithdrawal{actor.person, decision.reason}));
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  if (decision.withdrawn) {
    row->decided_by = actor.person.text;
    row->decided_at = now;
  }
  store::update_organisation(tx, row_of(loaded, *row));
  return service::find_organisation(tx, id);
}

Outcome<wire::replies::Organisation> decide_organisation(
    store::Transaction& tx, const Actor& actor, const std::string& id,
    const wire::requests::OrganisationDecision& decision, Instant now) {
  auto row = store::find_organisation(tx, id);
  if (!row) return refuse("organisation.not_found", {{"organisation", id}});
  auto loaded = at_hand(tx, *row, now);
  const auto event = decided(loaded, actor, decision);
  if (!event) return tl::unexpected(event.error());
  append(tx, loaded, {*event}, now);
  row->decided_by = actor.person.text;
  row->decided_at = now;
  store::update_organisation(tx, row_of(loaded, *row));
  return service::find_organisation(tx, id);
}

std::vector<wire::replies::OrganisationSummary> list_organisations(
    store::Transaction& tx, const store::OrganisationQuery& query) {
  std::vector<wire::replies::OrganisationSummary> out;
  for (const auto& [row, members] : store::list_organisations(tx, query)) {
    out.push_back({row.id, row.name, row.credit_code, row.control_group, row.state, row.version,
                   row.registered_at, members});
  }
  return out;
}

Outcome<wire::replies::Organisation> find_organisation(store::Transaction& tx,
                                                       const std::string& id) {
  const auto row = store::find_organisation(tx, id);
  if (!row) return refuse("organisation.not_found", {{"organisation", id}});
  auto out = reply_of(tx, *row);
  for (auto& member : out.members) member.limit_fen.reset();
  out.withdrawal = waiting_withdrawal(tx, *row);
  out.history = organisation_history(tx, row->id, Reader::officer);
  return out;
}

Outcome<wire::replies::Organisation> own_organisation(store::Transaction& tx, const Actor& actor) {
  const auto row = own_row(tx, actor);
  if (!row) return tl::unexpected(row.error());
  const auto account = member_account(tx, actor);
  auto out = reply_of(tx, *row);
  for (auto& member : out.members) {
    const bool shown = account->member_role == "manager" || member.account == actor.account;
    if (!shown) member.limit_fen.reset();
  }
  out.history = organisation_history(tx, row->id, Reader::member);
  return out;
}

Outcome<wire::replies::OwnBids> own_bids(store::Transaction& tx, const Actor& actor,
                                         const std::string& session) {
  const auto row = own_row(tx, actor);
  if (!row) return tl::unexpected(row.error());
  return organisation_bids(tx, row->id, session);
}

Outcome<store::OrganisationRow> applicant(store::Transaction& tx, const Actor& actor) {
  auto row = own_row(tx, actor);
  if (!row) return row;
  if (member_account(tx, actor)->member_role == "viewer") {
    return refuse("organisation.viewer_may_not_apply");
  }
  if (row->state != "verified") {
    return refuse("organisation.not_verified", {{"state", row->state}});
  }
  return row;
}

Outcome<LoadedOrganisation> load_own_organisation(store::Transaction& tx, const Actor& actor,
                                                  Instant now) {
  const auto row = own_row(tx, actor);
  if (!row) return tl::unexpected(row.error());
  return at_hand(tx, *row, now);
}

}  // namespace adit::service
