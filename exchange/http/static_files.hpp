// The web app's files, read once at start and served from memory. Names with a content hash never
// change and are cached for ever. A page address is answered by the document of its name
// (index.html at the root), every other one by app.html; documents are always revalidated.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/request.hpp"

namespace adit::http {

using PageHeaders = std::vector<std::pair<std::string, std::string>>;

class StaticFiles {
 public:
  // Reads the folder and everything below it (regular files only; 64 MiB in all). `x.gz` and `x.br`
  // are taken as the compressed forms of `x`; `on_pages` stands in the header of every HTML page.
  // Throws std::runtime_error when index.html or app.html is missing.
  explicit StaticFiles(const std::string& folder, PageHeaders on_pages = {});
  ~StaticFiles();
  StaticFiles(const StaticFiles&) = delete;
  StaticFiles& operator=(const StaticFiles&) = delete;

  // The file at `path`, or the document of a page address (no dot in the last segment); 304 when
  // `if_none_match` names its ETag; nothing for a file that is not there.
  [[nodiscard]] std::optional<Reply> find(std::string_view path, std::string_view accept_encoding,
                                          std::string_view if_none_match) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace adit::http
