// Strong identifiers: a lot's id is not a session's id, though both are short texts.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace adit::base {

// A text of 1 to 64 characters from [A-Za-z0-9._-]; checked where it enters (schemas/), not here.
template <class Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string value) : text(std::move(value)) {}
  auto operator<=>(const Id&) const = default;
};

}  // namespace adit::base

template <class Tag>
struct std::hash<adit::base::Id<Tag>> {
  std::size_t operator()(const adit::base::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};
