// Every schema of the catalogue, chosen by the first byte, and behind those of requests the typed
// readers.
#include "fuzz/hold.hpp"
#include "wire/requests/lot_draft.hpp"
#include "wire/requests/organisations.hpp"
#include "wire/requests/people.hpp"
#include "wire/schema.hpp"

namespace {

using adit::fuzz::hold;
namespace requests = adit::wire::requests;

// The draft without its secret survives being kept.
void read_draft(std::string_view text) {
  auto draft = requests::read_lot_draft(text);
  if (!draft) return;
  draft->reserve_fen.reset();
  const auto kept = requests::kept_draft_json(*draft);
  const auto back = requests::kept_draft(kept);
  hold(requests::kept_draft_json(back) == kept, "a kept draft is kept the same again");
}

void read_typed(std::string_view schema, std::string_view text) {
  if (schema == "requests/lot-draft") read_draft(text);
  if (schema == "requests/sign-in") (void)requests::read_sign_in(text);
  if (schema == "requests/registration") (void)requests::read_registration(text);
  if (schema == "requests/application") (void)requests::read_application(text);
  if (schema == "requests/organisation-correction") (void)requests::read_correction(text);
  if (schema == "requests/organisation-decision") {
    (void)requests::read_organisation_decision(text);
  }
  if (schema == "requests/member") (void)requests::read_member(text);
  if (schema == "requests/member-change") (void)requests::read_member_change(text);
  if (schema == "requests/qualification") (void)requests::read_qualification(text);
  if (schema == "requests/deposit") (void)requests::read_deposit(text);
  if (schema == "requests/announcement") (void)requests::read_announcement(text);
  if (schema == "requests/right") (void)requests::read_right(text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto names = adit::wire::schemas().names();
  auto input = adit::fuzz::view(data, size);
  const auto& schema = names[adit::fuzz::take_choice(input) % names.size()];
  const auto document = adit::wire::read(schema, input);
  if (document) {
    const auto canonical = adit::wire::canonical(document->root());
    hold(adit::wire::read(schema, canonical, adit::wire::file_limits).has_value(),
         "what a schema takes it takes in canonical form");
  }
  read_typed(schema, input);
  return 0;
}
