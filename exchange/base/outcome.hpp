// A refusal is a value: what a rule said no to, with what would have been accepted. Faults are
// exceptions and broken invariants abort (base/invariant.hpp); the three never mix.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace adit::base {

// One parameter of a refusal: text, or an integer in the unit that its name ends with.
using Param = std::variant<std::string, std::int64_t>;

// A well-formed "no". `code` is stable and dotted (`bid.below_minimum`); `clause` names the plan
// clause or legal rule where one speaks, else empty; `pointer` is the JSON pointer of the offending
// member where input was at fault. The words for people live in wire/refusal_text.hpp.
struct Refusal {
  std::string code;
  std::vector<std::pair<std::string, Param>> params{};
  std::string clause{};
  std::string pointer{};

  bool operator==(const Refusal&) const = default;
};

template <class T>
using Outcome = tl::expected<T, Refusal>;

// Makes the refusing arm of an Outcome: `return refuse("lot.not_found", {{"lot", id}});`
[[nodiscard]] inline tl::unexpected<Refusal> refuse(
    std::string code, std::vector<std::pair<std::string, Param>> params = {},
    std::string clause = {}) {
  return tl::unexpected<Refusal>(
      Refusal{std::move(code), std::move(params), std::move(clause), {}});
}

// The same for a fault of input at a place in a document.
[[nodiscard]] inline tl::unexpected<Refusal> refuse_at(
    std::string pointer, std::string code, std::vector<std::pair<std::string, Param>> params = {}) {
  return tl::unexpected<Refusal>(
      Refusal{std::move(code), std::move(params), {}, std::move(pointer)});
}

}  // namespace adit::base
