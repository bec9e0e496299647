// Replies remembered by Idempotency-Key, so that a client which lost an answer may ask again.
// In memory and bounded, which is enough here: what must survive a restart or a doubtful commit is
// idempotent by ids in its own stream (a bid's own id, a lot's drawn from account and key).
#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "http/request.hpp"

namespace adit::http {

class RememberedReplies {
 public:
  // What is known of a key: fresh (now in progress, to be ended by finish), a reply to repeat, the
  // same key under way, or the same key with another body.
  enum class Known : std::uint8_t { fresh, repeat, in_progress, conflict };
  struct Lookup {
    Known known = Known::fresh;
    std::optional<Reply> reply{};
  };

  // `key` names account, method, path and the client's key. Thread-safe.
  [[nodiscard]] Lookup begin(const std::string& key, const base::Digest& body, base::Instant now);
  // Remembers the reply, or forgets the key when the reply says that nothing was decided and to try
  // again (5xx, 429).
  void finish(const std::string& key, const Reply& reply);

 private:
  struct Entry {
    base::Digest body;
    base::Instant since;
    std::optional<Reply> reply{};
    std::list<std::string>::iterator place;
    [[nodiscard]] std::size_t bytes() const { return reply ? reply->body.size() : 0; }
  };
  void make_room(base::Instant now);
  void forget(const std::string& key);

  std::mutex mutex_;
  std::list<std::string> order_;  // oldest first
  std::unordered_map<std::string, Entry> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace adit::http
