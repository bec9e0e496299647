// Log lines through spdlog to standard error.
#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace adit::base::log {

namespace {

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> instance = [] {
    auto made = spdlog::stderr_logger_mt("adit");
    made->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    return made;
  }();
  return *instance;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      out += '?';
    } else {
      out += c;
    }
  }
  return out;
}

std::string line(std::string_view sentence, Fields fields) {
  std::string out(sentence);
  for (const auto& [key, value] : fields) {
    out += ' ';
    out += key;
    out += '=';
    out += escaped(value);
  }
  return out;
}

}  // namespace

void info(std::string_view sentence, Fields fields) {
  logger().info("{}", line(sentence, fields));
}
void warn(std::string_view sentence, Fields fields) {
  logger().warn("{}", line(sentence, fields));
}
void error(std::string_view sentence, Fields fields) {
  logger().error("{}", line(sentence, fields));
}

}  // namespace adit::base::log
