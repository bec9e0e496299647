// A file line by line, whatever its size: an export grows with its session, memory need not.
#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::app {

class FileLines {
 public:
  explicit FileLines(std::string path);

  // The next line without its line feed, valid until the next call; nothing after the last line,
  // which may lack its line feed, and nothing after a fault.
  [[nodiscard]] std::optional<std::string_view> next();

  // Why reading ended early: `file.unreadable` (path, reason), or `file.line_too_long` (path, line,
  // bytes_max) above limits::file_line_bytes_max.
  [[nodiscard]] const std::optional<base::Refusal>& fault() const { return fault_; }

 private:
  [[nodiscard]] bool fill();

  std::string path_;
  std::ifstream file_;
  std::string block_;
  std::string_view rest_;  // of the block
  std::string line_;
  std::int64_t number_ = 0;
  std::optional<base::Refusal> fault_;
};

}  // namespace adit::app
