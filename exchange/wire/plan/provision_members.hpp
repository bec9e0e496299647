// Members of a row of the provisions. What a schema cannot say is remembered as the first fault of
// the file, with its row.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// A view of one object: the document and `fault` must outlive it.
class RowMembers {
 public:
  RowMembers(Json object, std::string row, std::optional<base::Refusal>& fault)
      : object_(object), row_(std::move(row)), fault_(&fault) {}

  [[nodiscard]] RowMembers inside(Json object) const { return {object, row_, *fault_}; }
  [[nodiscard]] std::optional<RowMembers> find(std::string_view key) const {
    const auto member = object_.find(key);
    return member ? std::optional(inside(*member)) : std::nullopt;
  }

  // Empty, false or none when the member is absent.
  [[nodiscard]] std::string text(std::string_view key) const {
    const auto member = object_.find(key);
    return member ? std::string(member->text()) : std::string();
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> out;
    for (const Json item : list(key)) out.emplace_back(item.text());
    return out;
  }
  [[nodiscard]] std::vector<Json> list(std::string_view key) const {
    const auto member = object_.find(key);
    return member ? member->elements() : std::vector<Json>();
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    const auto member = object_.find(key);
    return member && member->boolean();
  }
  [[nodiscard]] std::optional<int> number(std::string_view key) const {
    const auto member = object_.find(key);
    return member ? std::optional(static_cast<int>(member->integer())) : std::nullopt;
  }
  [[nodiscard]] domain::plan::Words words() const { return {text("zh"), text("en")}; }

  // One of `names`, whose order is that of the enumeration; the first when the member is absent.
  template <class Enum, std::size_t N>
  [[nodiscard]] Enum one_of(std::string_view key,
                            const std::array<std::string_view, N>& names) const {
    const auto found = std::ranges::find(names, text(key));
    return static_cast<Enum>(found == names.end() ? 0 : found - names.begin());
  }

  // An amount in its unit: this object, or the one that a member is.
  [[nodiscard]] domain::plan::Quantity quantity() const {
    auto read = domain::plan::quantity_of(text("amount"), text("unit"));
    if (read) return *read;
    blame(std::move(read.error()));
    return {};
  }
  [[nodiscard]] std::optional<domain::plan::Quantity> quantity(std::string_view key) const {
    const auto member = find(key);
    return member ? std::optional(member->quantity()) : std::nullopt;
  }

  [[nodiscard]] base::Date date(std::string_view key) const {
    auto read = base::parse_date(text(key));
    if (read) return *read;
    blame(std::move(read.error()));
    return {};
  }

 private:
  void blame(base::Refusal refusal) const {
    if (*fault_) return;
    refusal.params.emplace_back("row", row_);
    *fault_ = std::move(refusal);
  }

  Json object_;
  std::string row_;
  std::optional<base::Refusal>* fault_;
};

// Reads each row of a list with `reader(RowMembers)` into `rows`; refuses with the first fault.
template <class Row, class Reader>
[[nodiscard]] base::Outcome<void> read_rows(std::vector<Row>& rows, Json list, Reader reader) {
  std::optional<base::Refusal> fault;
  for (const Json json : list.elements()) {
    rows.push_back(reader(RowMembers(json, std::string(json["id"].text()), fault)));
  }
  if (fault) return tl::unexpected(std::move(*fault));
  return {};
}

}  // namespace adit::wire
