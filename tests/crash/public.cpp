// A thread that listens.
#include "crash/public.hpp"

#include <gtest/gtest.h>

#include "support/comes_true.hpp"

namespace adit::crash {

using namespace std::chrono_literals;

Public::Public(int port, const std::string& session, Diary& diary)
    : diary_(diary), channel_(port, "/api/v1/live") {
  channel_.send("{\"kind\":\"watch\",\"session\":\"" + session + "\"}");
  EXPECT_TRUE(channel_.next_with("\"kind\":\"session\""));
  thread_ = std::thread([this] { listen(); });
}

Public::~Public() {
  stopping_ = true;
  thread_.join();
}

bool Public::hears(const std::string& code, const std::string& cause) {
  return support::comes_true(
      [&] {
        const std::lock_guard lock(mutex_);
        return told_.contains({code, cause});
      },
      20s);
}

void Public::listen() try {
  while (!stopping_) {
    const auto text = channel_.next_with("\"kind\":\"notice\"", 100ms);
    const base::Instant now = clock_.now();
    if (!text) continue;
    const std::string code = support::json_member(*text, "code");
    if (code == "session.resumed") {
      diary_.hears_resumption(support::json_member(*text, "until"), now);
    }
    const std::lock_guard lock(mutex_);
    told_.emplace(code, support::json_member(*text, "cause"));
  }
} catch (const support::Disconnected&) {
  // what is not heard by now is missed by the test
}

}  // namespace adit::crash
