// The server's io threads as the live room's loops.
#pragma once

#include <memory>
#include <vector>

#include "base/clock.hpp"
#include "http/io_threads.hpp"
#include "live/loop.hpp"

namespace adit::api {

class IoLoops final : public live::Loops {
 public:
  // Both outlive this; no io thread runs any more when it dies.
  IoLoops(http::IoThreads& threads, const base::Clock& clock);
  ~IoLoops() override;

  [[nodiscard]] std::size_t size() const override;
  [[nodiscard]] live::Loop& at(std::size_t index) override;
  void watermark(base::Instant at, live::Task done) override;

 private:
  class IoLoop;
  http::IoThreads& threads_;
  std::vector<std::unique_ptr<IoLoop>> loops_;
};

}  // namespace adit::api
