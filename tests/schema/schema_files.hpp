// The schemas and examples of the tree, as files.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace adit::tests {

namespace fs = std::filesystem;

inline std::string file_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Name (documents/receipt) → text of every schema under `folder`.
inline std::map<std::string, std::string> schema_texts(const fs::path& folder) {
  static const std::string suffix = ".schema.json";
  std::map<std::string, std::string> texts;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    std::string name = fs::relative(file.path(), folder).string();
    if (!name.ends_with(suffix)) continue;
    texts.emplace(name.substr(0, name.size() - suffix.size()), file_bytes(file.path()));
  }
  return texts;
}

// The examples of one schema whose names end in `suffix` (.ok.json, .bad.json), sorted.
inline std::vector<fs::path> examples(const fs::path& folder, const std::string& schema,
                                      const std::string& suffix) {
  std::vector<fs::path> paths;
  const fs::path place = folder / "examples" / schema;
  if (!fs::is_directory(place)) return paths;
  for (const auto& file : fs::directory_iterator(place))
    if (file.path().string().ends_with(suffix)) paths.push_back(file.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace adit::tests
