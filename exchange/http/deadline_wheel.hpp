// Deadlines of thousands of connections with one timer: a wheel of 64 slots of half a second per
// io_context. Moving a deadline later is a store; the slot is put right when it comes round.
#pragma once

#include <boost/asio/execution_context.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <limits>

#include "http/net.hpp"

namespace adit::http {

// Something with two deadlines (ticks of the wheel); the earlier one counts. Used on the thread of
// its io_context only.
class WheelEntry {
 public:
  static constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();
  virtual ~WheelEntry() = default;

 protected:
  WheelEntry() = default;
  WheelEntry(const WheelEntry&) = delete;
  WheelEntry& operator=(const WheelEntry&) = delete;

  // Called once, after which the entry is out of the wheel.
  virtual void expire() noexcept = 0;

  std::uint32_t deadline_ = never;
  std::uint32_t stall_ = never;

 private:
  friend class DeadlineWheel;
  [[nodiscard]] std::uint32_t due() const { return deadline_ < stall_ ? deadline_ : stall_; }
  std::uint32_t linked_ = 0;  // tick of the slot that holds it; 0: in none
  WheelEntry* prev_ = nullptr;
  WheelEntry* next_ = nullptr;
};

// Resolution half a second: an entry expires 0 to 1 s after its deadline, never before.
class DeadlineWheel final : public net::execution_context::service {
 public:
  using key_type = DeadlineWheel;
  inline static net::execution_context::id id;
  static constexpr auto tick = std::chrono::milliseconds(500);

  explicit DeadlineWheel(net::execution_context& context);

  // The tick at which something that may last `span` from now is over.
  [[nodiscard]] std::uint32_t after(std::chrono::milliseconds span) const;
  void add(WheelEntry& entry);
  void remove(WheelEntry& entry);
  // To be called when a deadline moved; cheap unless it moved before the entry's slot.
  void moved(WheelEntry& entry);

 private:
  static constexpr std::uint32_t slots = 64;
  void shutdown() override { stopped_ = true; }
  void link(WheelEntry& entry);
  void unlink(WheelEntry& entry);
  void arm();
  void turn();
  void turn_to(std::uint32_t now);

  SteadyTimer timer_;
  std::chrono::steady_clock::time_point start_{};
  std::uint32_t now_ = 1;
  std::size_t count_ = 0;
  bool armed_ = false;
  bool stopped_ = false;
  WheelEntry* slot_[slots] = {};
};

}  // namespace adit::http
