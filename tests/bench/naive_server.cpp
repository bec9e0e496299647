// The peer that the product is measured against: the product's own TLS and WebSocket front end, and
// behind it the transaction that a row-locking shop writes, on a pool of blocking connections.
//   BEGIN; SELECT price, deadline … FOR UPDATE; INSERT bid; UPDATE lot; COMMIT
// It acknowledges after the commit, as the product does. Usage: bench_naive CONNINFO POOL CERT KEY
// PORT
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <deque>
#include <memory>
#include <mutex>
#include <pqxx/pqxx>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.hpp"
#include "http/server.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::bench {

namespace {

struct Bid {
  std::shared_ptr<http::Socket> socket;
  std::string bid_id;
  std::int64_t amount_fen = 0;
  base::Instant t_recv;
};

// Blocking workers, one connection each, before one queue.
class NaivePool {
 public:
  NaivePool(const std::string& conninfo, int size) {
    for (int i = 0; i < size; ++i) workers_.emplace_back([this, conninfo] { work(conninfo); });
  }
  ~NaivePool() { stop(); }
  NaivePool(const NaivePool&) = delete;
  NaivePool& operator=(const NaivePool&) = delete;

  void submit(Bid bid) {
    {
      const std::lock_guard lock(mutex_);
      queue_.push_back(std::move(bid));
    }
    ready_.notify_one();
  }

  // Answers what is queued and joins; the io threads must still stand, for the answers go there.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    ready_.notify_all();
    for (auto& worker : workers_) worker.join();
    workers_.clear();
  }

 private:
  void work(const std::string& conninfo) {
    pqxx::connection connection(conninfo);
    connection.prepare("look", "SELECT price, deadline FROM naive_lot WHERE id = $1 FOR UPDATE");
    connection.prepare(
        "keep", "INSERT INTO naive_bid (lot, bid_id, amount, t_recv) VALUES ($1, $2, $3, $4)");
    connection.prepare("raise", "UPDATE naive_lot SET price = $2 WHERE id = $1");
    for (;;) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      Bid bid = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      place(connection, bid);
      answer(bid);
    }
  }

  static void place(pqxx::connection& connection, const Bid& bid) {
    pqxx::work transaction(connection);
    transaction.exec_prepared1("look", 1);
    transaction.exec_prepared0("keep", 1, bid.bid_id, bid.amount_fen, bid.t_recv.ms);
    transaction.exec_prepared0("raise", 1, bid.amount_fen);
    transaction.commit();
  }

  static void answer(const Bid& bid) {
    wire::JsonWriter out;
    out.begin_object();
    out.member("kind", std::string_view("accepted"));
    out.member("bid_id", std::string_view(bid.bid_id));
    out.member("t_recv", std::string_view(base::to_text(bid.t_recv)));
    out.end_object();
    auto frame = http::encode_text_frame(out.take());
    bid.socket->post([frame](http::Socket& socket) { socket.send(frame); });
  }

  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Bid> queue_;
  bool stopping_ = false;
  std::vector<std::thread> workers_;
};

class NaiveLive final : public http::LiveHandler {
 public:
  explicit NaiveLive(NaivePool& pool) : pool_(pool) {}

  void redeem(const std::string&, const std::string&, Redeemed done) override {
    done(std::optional<http::SignIn>{});
  }
  void on_open(const std::shared_ptr<http::Socket>&, const http::Query&) override {}
  void on_text(http::Socket& socket, std::string_view text, base::Instant received_at) override {
    const auto frame = wire::read("frames/bid", text);
    if (!frame) return;
    const wire::Json root = frame->root();
    pool_.submit({socket.shared_from_this(), std::string(root["bid_id"].text()),
                  root["amount_fen"].integer(), received_at});
  }
  void on_drained(http::Socket&) override {}
  void on_close(http::Socket&) override {}

 private:
  NaivePool& pool_;
};

void make_tables(const std::string& conninfo) {
  pqxx::connection connection(conninfo);
  pqxx::work transaction(connection);
  transaction.exec0("DROP TABLE IF EXISTS naive_bid, naive_lot");
  transaction.exec0(
      "CREATE TABLE naive_lot (id bigint PRIMARY KEY, price bigint, deadline bigint)");
  transaction.exec0(
      "CREATE TABLE naive_bid (id bigserial PRIMARY KEY, lot bigint, bid_id text UNIQUE,"
      " amount bigint, t_recv bigint)");
  transaction.exec0("INSERT INTO naive_lot VALUES (1, 0, 9223372036854775807)");
  transaction.commit();
}

}  // namespace

int serve(const std::string& conninfo, int pool_size, const std::string& chain,
          const std::string& key, int port) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigprocmask(SIG_BLOCK, &signals, nullptr);  // before any thread starts, so that all inherit it
  make_tables(conninfo);
  const base::AnchoredClock clock;
  NaivePool pool(conninfo, pool_size);
  NaiveLive live(pool);
  http::IoThreads io(1, clock);
  const http::Router router({}, {});
  http::ServerConfig config;
  config.address = "127.0.0.1";
  config.port = static_cast<std::uint16_t>(port);
  config.hosts = {"localhost:" + std::to_string(port)};
  config.origins = {"https://localhost:" + std::to_string(port)};
  config.certificates = {{{"localhost"}, chain, key}};
  http::ServerParts parts{io, clock, router};
  parts.live = &live;
  http::Server server(config, parts);
  server.start();
  io.run();
  std::puts("ready");
  std::fflush(stdout);
  int signal = 0;
  sigwait(&signals, &signal);
  pool.stop();
  io.stop();
  return 0;
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  return adit::bench::serve(argv[1], std::stoi(argv[2]), argv[3], argv[4], std::stoi(argv[5]));
}
