// Finding a compiled-in file by its path; the generated table is sorted.
#include "wire/embedded.hpp"

#include <algorithm>

#include "wire/embedded_table.hpp"

namespace adit::wire {

std::optional<std::string_view> embedded(std::string_view path) {
  const auto files = embedded_files();
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const EmbeddedFile& file, std::string_view wanted) { return file.path < wanted; });
  if (found == files.end() || found->path != path) return std::nullopt;
  return found->bytes;
}

std::vector<std::string_view> embedded_under(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with(prefix)) paths.push_back(file.path);
  return paths;
}

}  // namespace adit::wire
