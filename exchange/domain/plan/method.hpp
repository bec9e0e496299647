// Methods of mining and processing that a lot can name. Plans and lists of the State speak of them
// in Chinese, so that a rule meets them by their Chinese names.
#pragma once

#include <span>
#include <string_view>

namespace adit::domain::plan {

struct Method {
  std::string_view id;  // in drafts: cyanidation
  std::string_view zh;  // 氰化法
};

// Every method that a draft may name, as schemas/requests/lot-draft lists them.
[[nodiscard]] std::span<const Method> methods();

// The Chinese name of a method; the name itself where it is none of the table.
[[nodiscard]] std::string_view method_zh(std::string_view id);

}  // namespace adit::domain::plan
