// One function per area, defined in the file of its name. A new area stands here and in the list of
// wire/refusal_text.cpp.
#pragma once

#include "wire/refusal_text.hpp"

namespace adit::wire {

[[nodiscard]] RefusalTable json_texts();
[[nodiscard]] RefusalTable schema_texts();
[[nodiscard]] RefusalTable value_texts();
[[nodiscard]] RefusalTable ledger_texts();
[[nodiscard]] RefusalTable journal_texts();
[[nodiscard]] RefusalTable command_texts();
[[nodiscard]] RefusalTable plan_texts();
[[nodiscard]] RefusalTable provision_texts();
[[nodiscard]] RefusalTable bid_texts();
[[nodiscard]] RefusalTable session_texts();
[[nodiscard]] RefusalTable live_texts();
[[nodiscard]] RefusalTable lot_texts();
[[nodiscard]] RefusalTable application_texts();
[[nodiscard]] RefusalTable cadastre_texts();
[[nodiscard]] RefusalTable feature_texts();
[[nodiscard]] RefusalTable ground_texts();
[[nodiscard]] RefusalTable people_texts();
[[nodiscard]] RefusalTable account_texts();
[[nodiscard]] RefusalTable account_proposal_texts();
[[nodiscard]] RefusalTable http_texts();
[[nodiscard]] RefusalTable registry_texts();
[[nodiscard]] RefusalTable notice_texts();
[[nodiscard]] RefusalTable desk_texts();
[[nodiscard]] RefusalTable search_texts();
[[nodiscard]] RefusalTable organisation_texts();

}  // namespace adit::wire
