// The rows of all route tables together: checked once at start, then searched by path.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/route.hpp"
#include "wire/schema.hpp"

namespace adit::http {

class RouteTable {
 public:
  explicit RouteTable(Routes routes);

  // Throws BadRoute (http/router.hpp) for the first row that leaves something undecided.
  void check(const wire::SchemaCatalog& schemas) const;

  struct Found {
    const Route* route = nullptr;
    Query parameters{};
    std::vector<Method> allowed{};  // of the path, when the method has no row
  };
  // HEAD is served by the row of GET. A literal segment wins over a parameter,
  // and one with an ending ({part}.csv) over one without.
  [[nodiscard]] Found find(Method method, std::string_view path) const;
  [[nodiscard]] bool knows(std::string_view path) const;
  [[nodiscard]] const Routes& routes() const { return routes_; }

 private:
  Routes routes_;
  std::vector<std::vector<std::string>> segments_;  // of each row's pattern
};

}  // namespace adit::http
