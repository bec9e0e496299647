// One writer, whose readers look twice.
#include "time/hand_wall_clock.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <new>
#include <stdexcept>

namespace adit::tests {

namespace {

std::int64_t now_ns() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

}  // namespace

HandWallClock::HandWallClock() : path_("/tmp/adit-wall-clock-XXXXXX") {
  const int file = ::mkstemp(path_.data());
  const bool sized = file >= 0 && ::ftruncate(file, sizeof(WallClockOrders)) == 0;
  void* memory =
      sized ? ::mmap(nullptr, sizeof(WallClockOrders), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
            : MAP_FAILED;
  if (file >= 0) ::close(file);
  if (memory == MAP_FAILED) throw std::runtime_error("no memory to share a clock in");
  orders_ = ::new (memory) WallClockOrders();
  set(0);
}

HandWallClock::~HandWallClock() {
  ::munmap(orders_, sizeof(WallClockOrders));
  ::unlink(path_.c_str());
}

void HandWallClock::set(std::int64_t off_ms) {
  const std::int64_t now = now_ns();
  order(now + off_ms * 1'000'000, now, 100);
}

void HandWallClock::stop() {
  const std::int64_t now = now_ns();
  order(now, now, 0);
}

void HandWallClock::run_fast() {
  const std::int64_t now = now_ns();
  order(now, now, 120);
}

void HandWallClock::order(std::int64_t base_ns, std::int64_t since_ns, std::int64_t percent) {
  ++orders_->version;
  orders_->base_ns = base_ns;
  orders_->since_ns = since_ns;
  orders_->percent = percent;
  ++orders_->version;
}

}  // namespace adit::tests
