// Linking, unlinking and turning of the wheel.
#include "http/deadline_wheel.hpp"

#include <algorithm>

namespace adit::http {

using namespace std::chrono_literals;

DeadlineWheel::DeadlineWheel(net::execution_context& context)
    : service(context), timer_(static_cast<net::io_context&>(context).get_executor()) {}

std::uint32_t DeadlineWheel::after(std::chrono::milliseconds span) const {
  return now_ + static_cast<std::uint32_t>((span + tick - 1ms) / tick) + 1;
}

void DeadlineWheel::add(WheelEntry& entry) {
  link(entry);
  if (count_++ > 0) return;
  start_ = std::chrono::steady_clock::now() - now_ * tick;
  if (!armed_) arm();
}

void DeadlineWheel::remove(WheelEntry& entry) {
  if (entry.linked_ == 0) return;
  unlink(entry);
  if (--count_ > 0 || !armed_) return;
  armed_ = false;
  timer_.cancel();  // so that an io_context with nothing to do may end
}

void DeadlineWheel::moved(WheelEntry& entry) {
  if (entry.linked_ == 0 || entry.due() >= entry.linked_) return;
  unlink(entry);
  link(entry);
}

void DeadlineWheel::link(WheelEntry& entry) {
  entry.linked_ = std::clamp(entry.due(), now_ + 1, now_ + slots - 1);
  auto& head = slot_[entry.linked_ % slots];
  entry.prev_ = nullptr;
  entry.next_ = head;
  if (head != nullptr) head->prev_ = &entry;
  head = &entry;
}

void DeadlineWheel::unlink(WheelEntry& entry) {
  (entry.prev_ != nullptr ? entry.prev_->next_ : slot_[entry.linked_ % slots]) = entry.next_;
  if (entry.next_ != nullptr) entry.next_->prev_ = entry.prev_;
  entry.linked_ = 0;
}

void DeadlineWheel::arm() {
  armed_ = true;
  timer_.expires_after(tick);
  timer_.async_wait([this](ErrorCode ec) {
    if (!ec) turn();
  });
}

void DeadlineWheel::turn() {
  armed_ = false;
  const auto to = (std::chrono::steady_clock::now() - start_) / tick;
  while (now_ < static_cast<std::uint32_t>(to)) turn_to(now_ + 1);
  if (count_ > 0 && !stopped_) arm();
}

void DeadlineWheel::turn_to(std::uint32_t now) {
  now_ = now;
  WheelEntry* next = nullptr;
  for (auto* entry = slot_[now % slots]; entry != nullptr; entry = next) {
    next = entry->next_;
    unlink(*entry);
    if (entry->due() > now) {
      link(*entry);
      continue;
    }
    --count_;
    entry->expire();
  }
}

}  // namespace adit::http
