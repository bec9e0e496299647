// One account a company, one company an account.
#include "service/companies.hpp"

#include "domain/party/credit_code.hpp"
#include "service/stream.hpp"

namespace adit::service {

using base::refuse;

base::Outcome<store::OrganisationRow> act_for(store::Transaction& tx, const std::string& account,
                                              const Company& company, base::Instant now) {
  const auto code = domain::party::parse_credit_code(company.credit_code);
  if (!code) return tl::unexpected(code.error());
  auto known = store::find_organisation_by_code(tx, code->text);
  if (known && store::acts_by_other_account(tx, known->id, account)) {
    return refuse("organisation.other_account", {{"credit_code", code->text}});
  }
  if (!known) {
    const std::string id = new_id("org");
    known = store::OrganisationRow{id, id, company.name, code->text};
    store::insert_organisation(tx, *known, now);
  }
  if (!store::tie_account(tx, account, known->id)) return refuse("organisation.other_company");
  return std::move(*known);
}

}  // namespace adit::service
