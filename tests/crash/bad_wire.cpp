// One thread a connection. The protocol: a message is a letter, four bytes of length that count
// themselves, and the rest; the first one of a connection has no letter.
#include "crash/bad_wire.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace adit::crash {

namespace {

constexpr int poll_ms = 50;  // how soon a link notices the end
constexpr const char* socket_name = "/.s.PGSQL.5432";

sockaddr_un address_of(const std::string& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (folder + socket_name).copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

class Socket {
 public:
  explicit Socket(int fd) : fd_(fd) {}
  ~Socket() { ::close(fd_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  [[nodiscard]] int number() const { return fd_; }
  // Appends what is there; false at the end.
  [[nodiscard]] bool read_into(std::string& bytes) const {
    std::array<char, 65536> piece;
    const auto got = ::recv(fd_, piece.data(), piece.size(), 0);
    if (got > 0) bytes.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0;
  }
  [[nodiscard]] bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

 private:
  int fd_;
};

// Takes the first whole message off `bytes`; `head` is what stands before its length.
std::optional<std::string> take_message(std::string& bytes, std::size_t head) {
  if (bytes.size() < head + 4) return std::nullopt;
  std::size_t length = 0;
  for (std::size_t i = head; i < head + 4; ++i)
    length = length << 8 | static_cast<unsigned char>(bytes[i]);
  if (bytes.size() < head + length) return std::nullopt;
  std::string message = bytes.substr(0, head + length);
  bytes.erase(0, head + length);
  return message;
}

// A Bind of the statement that inserts journal rows: the portal's name, then the statement's.
bool binds_rows(std::string_view message) {
  using namespace std::string_view_literals;
  return message[0] == 'B' && message.substr(5).starts_with("\0insert\0"sv);
}

}  // namespace

// One connection of the exchange, with its counterpart in PostgreSQL.
class BadWire::Link {
 public:
  Link(BadWire& wire, int client, int server) : wire_(wire), client_(client), server_(server) {}

  void run() {
    while (!wire_.stopping_) {
      std::array<pollfd, 2> both{{{client_.number(), POLLIN, 0}, {server_.number(), POLLIN, 0}}};
      if (::poll(both.data(), both.size(), poll_ms) <= 0) continue;
      if (both[0].revents != 0 && !(client_.read_into(asked_) && pass_on())) return;
      if (both[1].revents != 0 && !(server_.read_into(answered_) && pass_back())) return;
    }
  }

 private:
  // Messages of the exchange, one by one; false when the link is to end.
  bool pass_on() {
    while (auto message = take_message(asked_, started_ ? 1 : 0)) {
      wire_.reword_one(*message);
      if (!started_) {
        started_ = true;
        of_journal_ = message->find("adit journal") != std::string::npos;
      } else if (of_journal_ && binds_rows(*message)) {
        moment_ = wire_.roll();
        has_bids_ = message->find("session.bid_accepted") != std::string::npos;
      }
      if (moment_ == Moment::request) return count(wire_.cuts_.request_lost);
      if (!server_.write(*message)) return false;
      const bool whole = (*message)[0] == 'S';
      if (moment_ == Moment::on_its_way && whole) return count(wire_.cuts_.on_its_way);
    }
    return true;
  }

  // Answers of PostgreSQL as they come, unless one is to be lost: that is waited for.
  bool pass_back() {
    if (moment_ != Moment::answer) return client_.write(std::exchange(answered_, {}));
    while (const auto message = take_message(answered_, 1)) {
      committed_ = committed_ || (*message)[0] == 'C';
      if ((*message)[0] != 'Z') continue;
      return committed_ && count(wire_.cuts_.answer_lost);
    }
    return true;
  }

  // False, for the link ends here.
  bool count(std::atomic<int>& cut) {
    ++cut;
    if (has_bids_) ++wire_.cuts_.with_bids;
    return false;
  }

  BadWire& wire_;
  Socket client_;
  Socket server_;
  std::string asked_;
  std::string answered_;
  bool started_ = false;
  bool of_journal_ = false;
  bool has_bids_ = false;
  bool committed_ = false;
  Moment moment_ = Moment::none;
};

BadWire::BadWire(std::string socket_folder) : behind_(std::move(socket_folder)) {
  std::string name = "/tmp/adit-wire-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder could be made");
  folder_ = name;
  door_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const auto address = address_of(folder_);
  if (::bind(door_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(door_, 64) != 0) {
    throw std::runtime_error("nobody can listen in " + folder_);
  }
  listener_ = std::thread([this] { listen(); });
}

BadWire::~BadWire() {
  stopping_ = true;
  listener_.join();
  for (auto& link : links_) link.join();
  ::close(door_);
  std::filesystem::remove_all(folder_);
}

void BadWire::reword(std::string from, std::string to) {
  if (from.size() != to.size()) throw std::runtime_error("a message must keep its length");
  from_ = std::move(from);
  to_ = std::move(to);
}

void BadWire::reword_one(std::string& message) const {
  const auto at = from_.empty() ? std::string::npos : message.find(from_);
  if (at != std::string::npos) message.replace(at, from_.size(), to_);
}

void BadWire::listen() {
  while (!stopping_) {
    pollfd door{door_, POLLIN, 0};
    if (::poll(&door, 1, poll_ms) <= 0) continue;
    const int client = ::accept4(door_, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = address_of(behind_);
    const bool reached =
        ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    if (client < 0 || !reached) {
      ::close(client);
      ::close(server);
      continue;
    }
    const std::lock_guard lock(mutex_);
    links_.emplace_back([this, client, server] { Link(*this, client, server).run(); });
  }
}

BadWire::Moment BadWire::roll() {
  const unsigned batches = one_in_;
  const std::lock_guard lock(mutex_);
  if (batches == 0 || dice_() % batches != 0) return Moment::none;
  constexpr std::array moments = {Moment::request, Moment::on_its_way, Moment::answer};
  return moments[dice_() % moments.size()];
}

}  // namespace adit::crash
