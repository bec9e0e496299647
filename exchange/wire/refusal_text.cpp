// The list of the tables of words, area by area.
#include "wire/refusal_text.hpp"

#include <map>

#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

const std::vector<RefusalTable>& refusal_tables() {
  static const std::vector<RefusalTable> all{
      json_texts(),         schema_texts(),
      value_texts(),        ledger_texts(),
      journal_texts(),      command_texts(),
      plan_texts(),         session_texts(),
      live_texts(),         lot_texts(),
      application_texts(),  cadastre_texts(),
      feature_texts(),      people_texts(),
      http_texts(),         ground_texts(),
      registry_texts(),     notice_texts(),
      desk_texts(),         search_texts(),
      account_texts(),      account_proposal_texts(),
      organisation_texts(), provision_texts(),
      bid_texts(),
  };
  return all;
}

const RefusalText* find_refusal_text(std::string_view code) {
  static const auto by_code = [] {
    std::map<std::string_view, const RefusalText*> rows;
    for (const RefusalTable& table : refusal_tables())
      for (const RefusalText& row : table) rows.emplace(row.code, &row);
    return rows;
  }();
  const auto found = by_code.find(code);
  return found == by_code.end() ? nullptr : found->second;
}

}  // namespace adit::wire
