// The demo as one part of the server: a thread with its own connection that enrols the cast and
// keeps sessions going.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "app/demo/keeper.hpp"
#include "app/rounds.hpp"

namespace adit::app {

struct DemoParts {
  std::string conninfo;
  std::string data_directory;
  std::optional<std::string> plans_directory;  // the lots of the sandbox lie beside its plan
  const service::Setting& setting;
  const base::Clock& clock;
  live::SessionDirectory& directory;
};

class Demo {
 public:
  // All of it outlives this. Starts at once.
  explicit Demo(DemoParts parts);

  // People can sign in. From any thread.
  [[nodiscard]] bool ready() const { return ready_; }
  void stop() { rounds_.stop(); }

 private:
  [[nodiscard]] base::Millis round();
  void prepare();

  DemoParts parts_;
  live::Robots robots_;
  DemoCast cast_;
  std::unique_ptr<store::Connection> connection_;
  std::unique_ptr<Keeper> keeper_;
  std::atomic<bool> ready_{false};
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
