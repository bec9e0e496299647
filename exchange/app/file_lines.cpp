// Blocks are read, lines are cut from them.
#include "app/file_lines.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/limits.hpp"

namespace adit::app {

using base::limits::file_line_bytes_max;

FileLines::FileLines(std::string path) : path_(std::move(path)), block_(65'536, '\0') {
  errno = 0;
  file_.open(path_, std::ios::binary);
  if (file_) return;
  fault_ = base::Refusal{"file.unreadable", {{"path", path_}, {"reason", std::strerror(errno)}}};
}

bool FileLines::fill() {
  file_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  rest_ = std::string_view(block_).substr(0, static_cast<std::size_t>(file_.gcount()));
  if (file_.bad()) {
    fault_ = base::Refusal{"file.unreadable", {{"path", path_}, {"reason", std::strerror(errno)}}};
  }
  return !rest_.empty() && !fault_;
}

std::optional<std::string_view> FileLines::next() {
  if (fault_) return std::nullopt;
  line_.clear();
  ++number_;
  bool any = false;
  while (!rest_.empty() || fill()) {
    any = true;
    const std::size_t end = rest_.find('\n');
    line_.append(rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (line_.size() > file_line_bytes_max) {
      fault_ = base::Refusal{
          "file.line_too_long",
          {{"path", path_}, {"line", number_}, {"bytes_max", std::int64_t{file_line_bytes_max}}}};
      return std::nullopt;
    }
    if (end != std::string_view::npos) return line_;
  }
  if (fault_ || !any) return std::nullopt;
  return line_;
}

}  // namespace adit::app
