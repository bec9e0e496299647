// Splitting patterns, matching paths, and the checks at start.
#include "http/route_table.hpp"

#include <algorithm>
#include <set>

#include "http/router.hpp"

namespace adit::http {

namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> out;
  while (path.starts_with('/')) {
    path.remove_prefix(1);
    const auto end = path.find('/');
    out.emplace_back(path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
  }
  return out;
}

bool is_parameter(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.find('}') > 1 &&
         segment.find('}') != segment.npos;
}

// What must follow the parameter of a segment: ".csv" of "{part}.csv", mostly nothing.
std::string_view ending_of(std::string_view segment) {
  return segment.substr(segment.find('}') + 1);
}

// How well a segment of a pattern takes one of a path: letter by letter, by its ending, as any
// text; -1 when not at all.
int match(std::string_view pattern, std::string_view segment) {
  if (!is_parameter(pattern)) return pattern == segment ? 2 : -1;
  const std::string_view ending = ending_of(pattern);
  if (segment.size() <= ending.size() || !segment.ends_with(ending)) return -1;
  return ending.empty() ? 0 : 1;
}

// The sum over the segments; -1 when the path is another's.
int match(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return -1;
  int sum = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const int one = match(std::string_view(pattern[i]), std::string_view(path[i]));
    if (one < 0) return -1;
    sum += one;
  }
  return sum;
}

Query parameters_of(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  Query out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!is_parameter(pattern[i])) continue;
    const auto name = pattern[i].substr(1, pattern[i].find('}') - 1);
    out.emplace_back(name, path[i].substr(0, path[i].size() - ending_of(pattern[i]).size()));
  }
  return out;
}

// Two patterns that differ in parameter names only claim the same paths.
std::string shape(const Route& route) {
  std::string out(to_text(route.method));
  for (const auto& segment : split(route.pattern)) {
    out += is_parameter(segment) ? "/{}" + std::string(ending_of(segment)) : "/" + segment;
  }
  return out;
}

// What is wrong with one row by itself; empty when nothing.
std::string fault_of(const Route& route, const wire::SchemaCatalog& schemas) {
  const bool takes_body = route.method == Method::post || route.method == Method::put;
  if (!route.pattern.starts_with('/')) return "has no path";
  if (!route.access.decided()) return "does not say who may use it";
  if (!route.handler) return "has no handler";
  if (route.summary_en.empty() || route.summary_zh.empty()) return "has no summary";
  if (route.method == Method::head) return "claims HEAD, which GET answers";
  if (takes_body && route.request_schema.empty()) return "has no request schema";
  if (!takes_body && !route.request_schema.empty() && route.request_schema != no_body) {
    return "has a request schema but no body";
  }
  if (route.reply_schema.empty()) return "has no reply schema";
  if (route.statuses.empty()) return "has no status of success";
  const bool by_schema = route.request_schema != no_body && route.request_schema != not_json;
  if (takes_body && by_schema && !schemas.has(route.request_schema)) {
    return "names the unknown schema " + route.request_schema;
  }
  if (route.reply_schema != no_body && route.reply_schema != not_json &&
      !schemas.has(route.reply_schema)) {
    return "names the unknown schema " + route.reply_schema;
  }
  return {};
}

}  // namespace

bool Access::admits(const SignIn& sign_in) const {
  return kind_ == Kind::everyone || kind_ == Kind::signed_in ||
         std::find(names_.begin(), names_.end(), sign_in.role) != names_.end();
}

RouteTable::RouteTable(Routes routes) : routes_(std::move(routes)) {
  for (const auto& route : routes_) segments_.push_back(split(route.pattern));
}

void RouteTable::check(const wire::SchemaCatalog& schemas) const {
  std::set<std::string> shapes;
  for (const auto& route : routes_) {
    const auto name = "route " + std::string(to_text(route.method)) + ' ' + route.pattern + ' ';
    if (const auto fault = fault_of(route, schemas); !fault.empty()) {
      throw BadRoute(name + fault);
    }
    if (!shapes.insert(shape(route)).second) throw BadRoute(name + "stands twice");
  }
}

RouteTable::Found RouteTable::find(Method method, std::string_view path) const {
  const auto parts = split(path);
  const auto wanted = method == Method::head ? Method::get : method;
  Found found;
  int best = -1;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    const int taken = match(segments_[i], parts);
    if (taken < 0) continue;
    if (routes_[i].method != wanted) {
      found.allowed.push_back(routes_[i].method);
    } else if (taken > best) {
      best = taken;
      found.route = &routes_[i];
      found.parameters = parameters_of(segments_[i], parts);
    }
  }
  return found;
}

bool RouteTable::knows(std::string_view path) const {
  const auto parts = split(path);
  return std::any_of(segments_.begin(), segments_.end(),
                     [&](const auto& pattern) { return match(pattern, parts) >= 0; });
}

}  // namespace adit::http
