// The table that exchange/wire/embed.cmake generates at build time.
#pragma once

#include <span>
#include <string_view>

namespace adit::wire {

struct EmbeddedFile {
  std::string_view path;  // relative to the repository root
  std::string_view bytes;
};

// Sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace adit::wire
