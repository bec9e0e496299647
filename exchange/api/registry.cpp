// The register of existing rights, which the gate reads.
#include "service/registry.hpp"
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond, [](store::Transaction& tx, base::Instant) -> Reply {
    return http::json(200, wire::replies::to_json(service::list_rights(tx)));
  });
}

void enter(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_right(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [right = *read, actor = *actor_of(request)](store::Transaction& tx,
                                                       base::Instant now) -> Reply {
             const auto entered = service::register_right(tx, actor, right, now);
             if (!entered) return tl::unexpected(entered.error());
             return http::json(201, wire::replies::to_json(*entered));
           });
}

}  // namespace

http::Routes registry(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  return {
      get("/api/v1/registry/rights", everyone, "replies/rights", {"Existing rights", "矿业权登记"},
          bound(list)),
      change(http::Method::post, "/api/v1/registry/rights", administrators, "requests/right",
             "replies/right", {"Register a right", "登记矿业权"}, bound(enter)),
  };
}

}  // namespace adit::api
