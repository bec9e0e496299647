// From an application or a session to its lot, which knows the titles; a company is its own
// subject.
#include "service/notice_subject.hpp"

#include "store/applications.hpp"
#include "store/lots.hpp"
#include "store/organisations.hpp"
#include "store/sessions.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::service {

namespace {

using Found = std::optional<NoticeSubject>;

Found of_lot(store::Transaction& tx, const std::string& lot) {
  const auto view = store::find_lot_view(tx, lot);
  if (!view) return std::nullopt;
  const auto draft = wire::requests::kept_draft(view->lot.draft);
  NoticeSubject out;
  out.proposer = view->lot.proposer_person;
  out.session = view->session.value_or("");
  out.facts = {{"lot", lot},
               {"lot_number", view->lot.number},
               {"title_zh", draft.title_zh},
               {"title_en", draft.title_en}};
  if (view->session) out.facts.emplace("session", *view->session);
  if (view->opens_at) out.facts.emplace("opens_at", base::to_text(*view->opens_at));
  return out;
}

Found of_session(store::Transaction& tx, const std::string& session) {
  const auto row = store::find_session(tx, session);
  return row ? of_lot(tx, row->lot) : std::nullopt;
}

Found of_application(store::Transaction& tx, const std::string& application) {
  const auto view = store::find_application_view(tx, application);
  if (!view) return std::nullopt;
  auto out = of_lot(tx, view->application.lot);
  if (!out) return std::nullopt;
  out->organisation = view->application.organisation;
  out->facts.emplace("due_fen", view->application.due_fen);
  return out;
}

Found of_organisation(store::Transaction& tx, const std::string& organisation) {
  const auto row = store::find_organisation(tx, organisation);
  if (!row) return std::nullopt;
  NoticeSubject out;
  out.organisation = organisation;
  out.facts = {{"company", row->name}};
  return out;
}

struct Way {
  std::string_view name;
  Found (*find)(store::Transaction&, const std::string&);
};
constexpr Way ways[] = {{"application", of_application}, {"session", of_session}, {"lot", of_lot}};
constexpr std::string_view organisation_prefix = "organisation/";

}  // namespace

Found subject_of(store::Transaction& tx, const std::string& stream, const wire::Facts& body) {
  if (stream.starts_with(organisation_prefix)) {
    return of_organisation(tx, stream.substr(organisation_prefix.size()));
  }
  const auto slash = stream.find('/');
  for (const auto& [name, find] : ways) {
    if (stream.substr(0, slash) == name) return find(tx, stream.substr(slash + 1));
  }
  for (const auto& [name, find] : ways) {
    const auto found = body.find(name);
    if (found == body.end()) continue;
    if (const auto* id = std::get_if<std::string>(&found->second)) return find(tx, *id);
  }
  return std::nullopt;
}

}  // namespace adit::service
