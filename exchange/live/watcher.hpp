// One open channel to a reader, as the audience sees it; the sockets themselves live above.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace adit::live {

// Text ready to be sent: made once and shared by all who get it. Framing it is its maker's affair.
using Frame = std::shared_ptr<const std::string>;
using Encode = std::function<Frame(std::string_view)>;

// Belongs to one loop, used on it alone.
class Watcher {
 public:
  virtual ~Watcher() = default;
  [[nodiscard]] virtual std::uint64_t number() const = 0;  // unique in this process
  virtual void send(const Frame& frame) = 0;
  // Bytes that the reader has not taken yet.
  [[nodiscard]] virtual std::size_t queued() const = 0;
};

}  // namespace adit::live
