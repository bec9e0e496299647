// The small things around requests and replies.
#include "http/request.hpp"

#include <algorithm>

#include "base/invariant.hpp"

namespace adit::http {

std::string_view to_text(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::delete_:
      return "DELETE";
  }
  return {};
}

const std::string& Request::parameter(std::string_view name) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const auto& p) { return p.first == name; });
  ADIT_INVARIANT(found != parameters.end(), "a handler asks only for parameters of its pattern");
  return found->second;
}

std::optional<std::string_view> Request::queried(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

Reply json(int status, std::string body) {
  Reply reply;
  reply.status = status;
  reply.body = std::move(body);
  return reply;
}

Reply no_content() {
  Reply reply;
  reply.status = 204;
  reply.content_type.clear();
  return reply;
}

Reply problem(int status, const base::Refusal& refusal, wire::Language language) {
  Reply reply;
  reply.status = status;
  reply.body = wire::problem_json(refusal, language, status);
  reply.content_type = "application/problem+json";
  return reply;
}

}  // namespace adit::http
