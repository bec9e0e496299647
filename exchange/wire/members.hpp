// Reads the members of an object that its schema has accepted. What a schema cannot say (a day that
// does not exist) is remembered as the first fault, so that decoders stay plain lists of members.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// A view: `fault` and the document must outlive it. Members that the schema requires must be there.
class Members {
 public:
  Members(Json object, std::optional<base::Refusal>& fault) : object_(object), fault_(&fault) {}

  [[nodiscard]] bool has(std::string_view key) const { return object_.find(key).has_value(); }
  [[nodiscard]] Json raw(std::string_view key) const { return object_[key]; }
  [[nodiscard]] Members object(std::string_view key) const { return {object_[key], *fault_}; }

  [[nodiscard]] std::string text(std::string_view key) const {
    return std::string(object_[key].text());
  }
  // Empty when absent.
  [[nodiscard]] std::string text_or_empty(std::string_view key) const {
    return has(key) ? text(key) : std::string();
  }
  [[nodiscard]] std::int64_t integer(std::string_view key) const { return object_[key].integer(); }
  [[nodiscard]] int small(std::string_view key) const { return static_cast<int>(integer(key)); }
  [[nodiscard]] bool boolean(std::string_view key) const { return object_[key].boolean(); }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  [[nodiscard]] base::Instant instant(std::string_view key) const;
  [[nodiscard]] base::Date date(std::string_view key) const;
  [[nodiscard]] base::Digest digest(std::string_view key) const;

  // Remembers what is wrong with a member, unless something was wrong before.
  void blame(std::string_view key, base::Refusal refusal) const;

 private:
  Json object_;
  std::optional<base::Refusal>* fault_;
};

}  // namespace adit::wire
