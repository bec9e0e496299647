// What the benchmarks play on: the product over a private PostgreSQL with one hot lot that is open
// for bids, its bidders signed in; and child processes that end with the benchmark.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "bench/wss_connection.hpp"
#include "support/exchange_process.hpp"
#include "support/hot_lot.hpp"
#include "support/tls_client.hpp"

namespace adit::bench {

// Ends the benchmark when `what` ended otherwise than with status 0: a figure from one that fell
// over is worth nothing.
void hold_to_account(const char* what, int wait_status);

// A child process, ended by SIGTERM with this object and held to account.
class Process {
 public:
  explicit Process(std::vector<std::string> words);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

 private:
  pid_t pid_;
};

// Until someone listens on the port; throws std::runtime_error after 30 s.
void wait_for(int port);

// The product on `database` with one session in its free phase.
class Stage {
 public:
  // Admits so many bidders and signs them in.
  Stage(const std::string& adit, std::string database, std::size_t bidders);
  ~Stage();  // stops the product and holds it to account
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] support::ExchangeProcess& product() { return product_; }
  [[nodiscard]] const support::HotLot& hot() const { return hot_; }
  [[nodiscard]] const std::string& session() const { return hot_.session; }
  [[nodiscard]] const std::string& database() const { return database_; }
  [[nodiscard]] int port() const { return product_.port(); }

  // Channels for the first `count` bidders, each with a fresh ticket.
  [[nodiscard]] std::vector<WssTarget> targets(std::size_t count);
  // The least amount that is valid now.
  [[nodiscard]] std::int64_t least_fen() const;
  // Writes out what earlier rounds have left, so that none pays for another.
  void clean_slate() const;

 private:
  std::string database_;
  support::ExchangeProcess product_;
  support::HotLot hot_;
  std::vector<support::HttpsClient> seats_;
};

}  // namespace adit::bench
