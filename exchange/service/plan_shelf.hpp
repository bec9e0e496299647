// The editions as books, each made when somebody first opens it: nobody who bids waits for that,
// and no start does.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/outcome.hpp"
#include "service/plan_book.hpp"
#include "service/setting.hpp"

namespace adit::service {

using OpenBook = std::shared_ptr<PlanBook>;

// Safe from every thread. The setting must outlive it.
class PlanShelf {
 public:
  explicit PlanShelf(const Setting& setting) : setting_(setting) {}

  // The book if it has been made already, else null.
  [[nodiscard]] OpenBook kept(const std::string& plan) const;
  // Makes it where need be, which takes some ten milliseconds. Refuses with plan.not_loaded {plan},
  // and with plan.no_provisions {plan} where the program carries none for its document.
  [[nodiscard]] base::Outcome<OpenBook> open(const std::string& plan);

 private:
  const Setting& setting_;
  mutable std::mutex mutex_;
  std::map<std::string, OpenBook> books_;
};

}  // namespace adit::service
