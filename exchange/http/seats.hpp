// Places for connections, counted in all and per name (an address, an account): who finds none free
// is turned away before it costs anything.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace adit::http {

// Thread-safe. Must be held by a shared_ptr; seats may outlive it.
class Seats : public std::enable_shared_from_this<Seats> {
 public:
  Seats(std::size_t in_all, std::size_t per_name) : in_all_(in_all), per_name_(per_name) {}

  // A seat, free again when the returned token dies; null when there is none.
  [[nodiscard]] std::shared_ptr<void> take(const std::string& name);
  [[nodiscard]] std::size_t taken() const;

 private:
  void free(const std::string& name);

  const std::size_t in_all_;
  const std::size_t per_name_;
  mutable std::mutex mutex_;
  std::size_t taken_ = 0;
  std::unordered_map<std::string, std::size_t> by_name_;
};

}  // namespace adit::http
