// The ten files of the real edition's provisions, and one of them changed.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "unit/wire/plan/document.hpp"
#include "wire/plan/provisions.hpp"

namespace adit::wire::document {

// `source` is the root of the tree.
inline ProvisionFiles provisions_in(const std::string& source) {
  ProvisionFiles files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    files[i] = content_of(source + "/deploy/plans/jilin-2011-2015/provisions/" +
                          std::string(provision_files[i]));
  }
  return files;
}

// Replaces the first `from` in one file, which must hold it.
inline void change(ProvisionFiles& files, std::string_view file, std::string_view from,
                   std::string_view to) {
  const auto found = std::ranges::find(provision_files, file);
  ASSERT_NE(found, provision_files.end()) << file;
  std::string& text = files[static_cast<std::size_t>(found - provision_files.begin())];
  const std::size_t at = text.find(from);
  ASSERT_NE(at, text.npos) << from;
  text.replace(at, from.size(), to);
}

}  // namespace adit::wire::document
