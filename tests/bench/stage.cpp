// Preparing the lot, starting the product, signing in.
#include "bench/stage.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr auto look_again = std::chrono::milliseconds(100);

void wait_until_open(const std::string& session, int port) {
  support::HttpsClient client(port);
  for (int i = 0; i < 600; ++i) {
    const auto reply = client.get("/api/v1/sessions/" + session);
    if (support::json_member(reply.body, "phase") == "free") return;
    std::this_thread::sleep_for(look_again);
  }
  throw std::runtime_error("the session does not open");
}

}  // namespace

void hold_to_account(const char* what, int wait_status) {
  if (WIFEXITED(wait_status) && WEXITSTATUS(wait_status) == 0) return;
  std::fprintf(stderr, "bench: %s ended badly (wait status %d)\n", what, wait_status);
  std::_Exit(1);
}

Process::Process(std::vector<std::string> words) : pid_(::fork()) {
  if (pid_ != 0) return;
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execv(arguments[0], arguments.data());
  std::_Exit(127);
}

Process::~Process() {
  ::kill(pid_, SIGTERM);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  hold_to_account("a peer", status);
}

void wait_for(int port) {
  for (int i = 0; i < 300; ++i) {
    try {
      const support::TlsConnection connection(port);
      return;
    } catch (const support::Disconnected&) {
      std::this_thread::sleep_for(look_again);
    }
  }
  throw std::runtime_error("nothing serves port " + std::to_string(port));
}

Stage::Stage(const std::string& adit, std::string database, std::size_t bidders)
    : database_(std::move(database)),
      product_(adit, database_),
      // On a busy machine, admitting takes a tenth of a second a bidder.
      hot_(support::prepare_hot_lot(
          product_.config(),
          {.bidders = bidders, .opens_in_ms = 10'000 + static_cast<base::Millis>(bidders) * 100})) {
  product_.start();
  for (const auto& bidder : hot_.bidders) {
    seats_.emplace_back(port());
    if (!seats_.back().sign_in(bidder.account, bidder.password)) {
      throw std::runtime_error("a bidder could not sign in");
    }
    seats_.back().forget_connection();
  }
  wait_until_open(session(), port());
}

Stage::~Stage() {
  hold_to_account("adit", product_.stop());
}

std::vector<WssTarget> Stage::targets(std::size_t count) {
  std::vector<WssTarget> all;
  for (std::size_t i = 0; i < count; ++i) {
    auto& seat = seats_.at(i);
    const auto reply = seat.post("/api/v1/live-tickets", "{}");
    all.push_back({.port = port(),
                   .target = "/api/v1/live?ticket=" + support::json_member(reply.body, "ticket"),
                   .cookie = seat.cookie()});
    seat.forget_connection();
  }
  return all;
}

std::int64_t Stage::least_fen() const {
  support::HttpsClient client(port());
  const auto reply = client.get("/api/v1/sessions/" + session());
  return std::stoll(support::json_member(reply.body, "least_fen"));
}

void Stage::clean_slate() const {
  tests::execute(database_, "CHECKPOINT");
}

}  // namespace adit::bench
