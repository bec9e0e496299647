// Short words for writing a route table, so that a table reads as one line a route.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "http/route.hpp"

namespace adit::api {

inline const http::Access everyone = http::Access::everyone();
inline const http::Access signed_in = http::Access::signed_in();
inline const http::Access administrators = http::Access::roles({"administrator"});
inline const http::Access officers = http::Access::roles({"administrator", "inspector"});
inline const http::Access bidders = http::Access::roles({"bidder"});

struct Summary {
  std::string en;
  std::string zh;
};

// A route that reads: no body; `queries` are the names that it reads from the query.
[[nodiscard]] inline http::Route get(std::string pattern, http::Access access,
                                     std::string reply_schema, Summary summary,
                                     http::Handler handler, std::vector<std::string> queries = {}) {
  return {.method = http::Method::get,
          .pattern = std::move(pattern),
          .access = std::move(access),
          .request_schema = std::string(http::no_body),
          .reply_schema = std::move(reply_schema),
          .summary_en = std::move(summary.en),
          .summary_zh = std::move(summary.zh),
          .handler = std::move(handler),
          .queries = std::move(queries)};
}

// What success looks like: 201 where something is made or happens, 204 where nothing is left to
// say.
[[nodiscard]] inline int success_of(http::Method method, std::string_view reply_schema) {
  if (reply_schema == http::no_body) return 204;
  return method == http::Method::post ? 201 : 200;
}

// A route that changes something by a JSON body.
[[nodiscard]] inline http::Route change(http::Method method, std::string pattern,
                                        http::Access access, std::string request_schema,
                                        std::string reply_schema, Summary summary,
                                        http::Handler handler) {
  const int success = success_of(method, reply_schema);
  return {.method = method,
          .pattern = std::move(pattern),
          .access = std::move(access),
          .request_schema = std::move(request_schema),
          .reply_schema = std::move(reply_schema),
          .summary_en = std::move(summary.en),
          .summary_zh = std::move(summary.zh),
          .handler = std::move(handler),
          .statuses = {success}};
}

}  // namespace adit::api
