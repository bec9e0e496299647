// What others do on this machine while something is measured: figures of a busy machine are told
// with its business, and rounds wait a while for a quiet one.
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace adit::bench {

// From its making: the share of the processors, in percent, that went to processes which neither
// this program nor one that it has started has started, or was taken by the host.
class Noise {
 public:
  Noise();
  [[nodiscard]] double percent() const;

 private:
  struct Ticks {
    std::int64_t all = 0;     // of every processor, also when idle
    std::int64_t others = 0;  // busy, and not for us
  };
  static Ticks read();
  Ticks from_;
};

// Until others have left the machine alone for a moment; for 10 s at most.
void wait_for_quiet();

// Processor time that the threads of a process have had so far, in microseconds: of all figures the
// one that others on the machine disturb least.
[[nodiscard]] double processor_us(pid_t process);

}  // namespace adit::bench
