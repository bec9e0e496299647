// Stands between the exchange and PostgreSQL's socket, knows enough of their protocol to see a
// batch of journal rows go by, and cuts that connection by dice: before the batch arrives, while it
// is on its way, or when it is committed and its answer has not been passed on.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace adit::crash {

class BadWire {
 public:
  // `socket_folder` is where PostgreSQL listens. Lets everything through until told otherwise.
  explicit BadWire(std::string socket_folder);
  ~BadWire();  // hangs up on everybody
  BadWire(const BadWire&) = delete;
  BadWire& operator=(const BadWire&) = delete;

  // Where to connect instead: the host of a connection string.
  [[nodiscard]] const std::string& folder() const { return folder_; }

  // Says `to`, which is as long, wherever the exchange says `from`; set before anybody connects.
  void reword(std::string from, std::string to);

  // From now on cuts one batch in so many, at any of the three moments; 0 cuts none.
  void cut_one_in(unsigned batches) { one_in_ = batches; }

  // What it did.
  struct Cuts {
    std::atomic<int> request_lost{0};  // nothing of it arrived
    std::atomic<int> on_its_way{0};    // sent whole, and nobody waited for what became of it
    std::atomic<int> answer_lost{0};   // PostgreSQL had said that it is committed
    std::atomic<int> with_bids{0};     // of all these
    [[nodiscard]] int all() const { return request_lost + on_its_way + answer_lost; }
  };
  [[nodiscard]] const Cuts& cuts() const { return cuts_; }

 private:
  class Link;
  enum class Moment { none, request, on_its_way, answer };
  void listen();
  [[nodiscard]] Moment roll();
  void reword_one(std::string& message) const;

  std::string behind_;
  std::string folder_;
  int door_;
  std::atomic<bool> stopping_{false};
  std::atomic<unsigned> one_in_{0};
  std::string from_;
  std::string to_;
  Cuts cuts_;
  std::mutex mutex_;  // guards what follows
  std::mt19937 dice_{std::random_device{}()};
  std::vector<std::thread> links_;
  std::thread listener_;  // last: it uses everything above
};

}  // namespace adit::crash
