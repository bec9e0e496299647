// A quick look into JSON, for tests that want one value and do not care for the rest.
#pragma once

#include <string>
#include <string_view>

namespace adit::support {

// The member `name` of a JSON text, as written (text without its quotes).
[[nodiscard]] inline std::string json_member(std::string_view json, std::string_view name) {
  const std::string key = "\"" + std::string(name) + "\":";
  std::size_t at = json.find(key);
  if (at == std::string_view::npos) return {};
  at += key.size();
  if (json[at] == '"') return std::string(json.substr(at + 1, json.find('"', at + 1) - at - 1));
  return std::string(json.substr(at, json.find_first_of(",}]", at) - at));
}

}  // namespace adit::support
