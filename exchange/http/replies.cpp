// A map of keys with their age, oldest forgotten first.
#include "http/replies.hpp"

#include "base/limits.hpp"

namespace adit::http {

namespace limits = base::limits;

RememberedReplies::Lookup RememberedReplies::begin(const std::string& key, const base::Digest& body,
                                                   base::Instant now) {
  const std::lock_guard lock(mutex_);
  make_room(now);
  const auto found = entries_.find(key);
  if (found == entries_.end()) {
    order_.push_back(key);
    entries_.emplace(key, Entry{body, now, std::nullopt, std::prev(order_.end())});
    return {};
  }
  const auto& entry = found->second;
  if (entry.body != body) return {Known::conflict};
  if (!entry.reply) return {Known::in_progress};
  return {Known::repeat, entry.reply};
}

void RememberedReplies::finish(const std::string& key, const Reply& reply) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end()) return;
  if (reply.status >= 500 || reply.status == 429) return forget(key);
  found->second.reply = reply;
  bytes_ += found->second.bytes();
}

void RememberedReplies::make_room(base::Instant now) {
  while (!order_.empty()) {
    const auto& oldest = entries_.at(order_.front());
    const bool aged = now - oldest.since > limits::remembered_ms_max;
    const bool full =
        entries_.size() >= limits::remembered_replies_max || bytes_ > limits::remembered_bytes_max;
    if (!aged && !full) return;
    forget(std::string(order_.front()));
  }
}

void RememberedReplies::forget(const std::string& key) {
  const auto found = entries_.find(key);
  bytes_ -= found->second.bytes();
  order_.erase(found->second.place);
  entries_.erase(found);
}

}  // namespace adit::http
