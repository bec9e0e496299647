// Rule profiles as documents (schemas/documents/rule-profile): the files of deploy/profiles are
// compiled into the program, and every scheduled session carries its profile whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/profile/rule_profile.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// Reads and checks a document; refuses with the schema's refusals and `profile.malformed` {field}.
[[nodiscard]] base::Outcome<domain::profile::RuleProfile> read_profile(std::string_view bytes);

// Decodes a value that the schema has accepted; refuses with `profile.malformed` {field}.
[[nodiscard]] base::Outcome<domain::profile::RuleProfile> decode_profile(Json value);

// The document in canonical form.
[[nodiscard]] std::string profile_json(const domain::profile::RuleProfile& profile);

// The profiles compiled into the program, by id; a malformed one breaks an invariant.
[[nodiscard]] std::vector<domain::profile::RuleProfile> embedded_profiles();

// One of them; refuses with `profile.not_found` {profile}.
[[nodiscard]] base::Outcome<domain::profile::RuleProfile> find_profile(std::string_view id);

}  // namespace adit::wire
