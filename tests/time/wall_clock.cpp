// Preloaded into a server: its wall clock shows what a test says, all other clocks what they show.
// Allocates nothing, for an allocator asks for the time before it can give anything.
#include "time/wall_clock.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cstdlib>

namespace {

using adit::tests::WallClockOrders;

constexpr std::int64_t second_ns = 1'000'000'000;

const WallClockOrders* orders() {
  static std::atomic<const WallClockOrders*> mapped{nullptr};
  if (const auto* there = mapped.load()) return there;
  const char* path = std::getenv("ADIT_WALL_CLOCK");
  const int file = path != nullptr ? ::open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return nullptr;
  void* memory = ::mmap(nullptr, sizeof(WallClockOrders), PROT_READ, MAP_SHARED, file, 0);
  ::close(file);
  if (memory == MAP_FAILED) return nullptr;
  mapped = static_cast<const WallClockOrders*>(memory);
  return mapped;
}

std::int64_t shown_ns(const WallClockOrders& by, std::int64_t now_ns) {
  while (true) {
    const std::int64_t before = by.version;
    const std::int64_t shown = by.base_ns + (now_ns - by.since_ns) * by.percent / 100;
    if (before % 2 == 0 && by.version == before) return shown;
  }
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* at) noexcept {
  const long status = ::syscall(SYS_clock_gettime, clock, at);
  if (status != 0 || clock != CLOCK_REALTIME) return static_cast<int>(status);
  const WallClockOrders* by = orders();
  if (by == nullptr) return 0;
  const std::int64_t shown = shown_ns(*by, at->tv_sec * second_ns + at->tv_nsec);
  at->tv_sec = shown / second_ns;
  at->tv_nsec = shown % second_ns;
  return 0;
}
