// Matching paths, then one check after another until the handler may see the request.
#include "http/router.hpp"

#include <algorithm>
#include <exception>

#include "base/digest.hpp"
#include "base/log.hpp"
#include "base/unavailable.hpp"
#include "http/header_gate.hpp"
#include "http/replies.hpp"
#include "http/route_table.hpp"
#include "http/status.hpp"

namespace adit::http {

namespace {

using base::refuse;
using Checked = base::Outcome<void>;

bool changes_something(Method method) {
  return method != Method::get && method != Method::head;
}

// A browser tells where a request comes from; a page of another origin must not act for the user.
// Programs that are no browser send neither field.
Checked check_origin(const Request& request, const std::vector<std::string>& origins) {
  if (!changes_something(request.method)) return {};
  const auto& origin = request.origin;
  const bool known = std::find(origins.begin(), origins.end(), origin) != origins.end();
  const auto& site = request.fetch_site;
  if (!origin.empty() && !known) return refuse("origin.foreign");
  if (!site.empty() && site != "same-origin") return refuse("origin.foreign");
  return {};
}

Checked check_access(const Request& request, const Access& access) {
  if (access.open()) return {};
  if (request.sign_in_unknown) return refuse("sign_in.unavailable");
  if (!request.sign_in) return refuse("sign_in.required");
  if (!access.admits(*request.sign_in)) return refuse("access.forbidden");
  return {};
}

bool is_json(std::string_view media_type) {
  return equal_ignoring_case(media_type.substr(0, media_type.find(';')), "application/json");
}

Checked read_body(Request& request, const Route& route, const wire::SchemaCatalog& schemas) {
  if (!changes_something(request.method)) return {};
  if (route.request_schema == no_body) {
    if (!request.body.empty()) return refuse("request.body_unexpected");
    return {};
  }
  if (route.request_schema == not_json) return {};
  if (request.body.empty() && route.request_schema == no_parameters) return {};
  if (!is_json(request.content_type)) return refuse("request.media_type");
  auto document = wire::JsonDocument::parse(request.body);
  if (!document) return tl::unexpected(std::move(document.error()));
  if (auto valid = schemas.validate(route.request_schema, document->root()); !valid) return valid;
  request.document = std::make_shared<const wire::JsonDocument>(std::move(*document));
  return {};
}

Reply method_not_allowed(const std::vector<Method>& allowed, wire::Language language) {
  std::string names;
  for (const auto method : allowed) {
    if (!names.empty()) names += ", ";
    names += to_text(method);
    if (method == Method::get) names += ", HEAD";
  }
  const base::Refusal refusal{"route.method_not_allowed", {{"allowed", names}}};
  auto reply = refused(refusal, language);
  reply.headers.emplace_back("Allow", names);
  return reply;
}

bool is_key(std::string_view key) {
  return key.size() <= 128 &&
         std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Ends a remembered key, also when a handler forgets to answer.
class EndOfKey {
 public:
  EndOfKey(RememberedReplies& replies, std::string key) : replies_(replies), key_(std::move(key)) {}
  ~EndOfKey() {
    if (!ended_) replies_.finish(key_, {.status = 500});
  }
  EndOfKey(const EndOfKey&) = delete;
  EndOfKey& operator=(const EndOfKey&) = delete;

  void with(const Reply& reply) {
    replies_.finish(key_, reply);
    ended_ = true;
  }

 private:
  RememberedReplies& replies_;
  std::string key_;
  bool ended_ = false;
};

}  // namespace

struct Router::Parts {
  Parts(Routes routes, RouterConfig given) : config(std::move(given)), table(std::move(routes)) {}

  // True when the request may go on; else it has been answered.
  bool remember(const Request& request, const Route& route, Respond& respond);
  void call(const Route& route, Request request, const Respond& respond) const;

  RouterConfig config;
  RouteTable table;
  RememberedReplies replies;
};

bool Router::Parts::remember(const Request& request, const Route& route, Respond& respond) {
  if (request.idempotency_key.empty() || request.method != Method::post || !route.idempotent ||
      !request.sign_in) {
    return true;
  }
  if (!is_key(request.idempotency_key)) {
    respond(refused({"idempotency.malformed"}, request.language));
    return false;
  }
  const auto key = request.sign_in->account + '\n' + request.path + '\n' + request.idempotency_key;
  auto known = replies.begin(key, base::sha256(request.body), request.received_at);
  switch (known.known) {
    case RememberedReplies::Known::fresh:
      respond = [end = std::make_shared<EndOfKey>(replies, key),
                 answer = std::move(respond)](Reply reply) {
        end->with(reply);
        answer(std::move(reply));
      };
      return true;
    case RememberedReplies::Known::repeat:
      respond(std::move(*known.reply));
      return false;
    case RememberedReplies::Known::in_progress:
      respond(refused({"idempotency.in_progress"}, request.language));
      return false;
    case RememberedReplies::Known::conflict:
      respond(refused({"idempotency.conflict"}, request.language));
      return false;
  }
  return false;
}

// The one place where a handler's exceptions end. Their text goes to the log, never to the client.
void Router::Parts::call(const Route& route, Request request, const Respond& respond) const {
  const auto id = request.id;
  const auto language = request.language;
  const auto answer = [&](const char* code, const char* what) {
    base::log::error("a handler failed",
                     {{"request", id}, {"route", route.pattern}, {"cause", what}});
    respond(refused({code, {{"request", id}}}, language));
  };
  try {
    route.handler(std::move(request), respond);
  } catch (const base::Unavailable& fault) {
    answer("server.unavailable", fault.what());
  } catch (const std::exception& fault) {
    answer("server.fault", fault.what());
  }
}

Router::Router(Routes routes, RouterConfig config)
    : parts_(std::make_unique<Parts>(std::move(routes), std::move(config))) {
  parts_->table.check(parts_->config.schemas);
}

Router::~Router() = default;

bool Router::knows(std::string_view path) const {
  return parts_->table.knows(path);
}

const Routes& Router::routes() const {
  return parts_->table.routes();
}

void Router::route(Request request, Respond respond) const {
  auto found = parts_->table.find(request.method, request.path);
  if (found.route == nullptr) {
    return respond(found.allowed.empty() ? refused({"route.unknown"}, request.language)
                                         : method_not_allowed(found.allowed, request.language));
  }
  const auto& route = *found.route;
  request.parameters = std::move(found.parameters);
  std::erase_if(request.query, [&route](const auto& asked) {
    return !route.refuses_unknown && std::find(route.queries.begin(), route.queries.end(),
                                               asked.first) == route.queries.end();
  });
  auto checked = check_origin(request, parts_->config.origins);
  if (checked) checked = check_access(request, route.access);
  if (checked) checked = read_body(request, route, parts_->config.schemas);
  if (!checked) return respond(refused(checked.error(), request.language));
  if (parts_->remember(request, route, respond)) parts_->call(route, std::move(request), respond);
}

}  // namespace adit::http
