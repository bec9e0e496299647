// What officers may see of an ended session. A POST, since each look is journalled.
#include "service/evidence.hpp"

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/table.hpp"

namespace adit::api {

http::Routes evidence(const Shared& context) {
  const auto open = [context](const http::Request& request, const http::Respond& respond) {
    transact(context, request, respond,
             [context, session = request.parameter("id"), actor = *actor_of(request)](
                 store::Transaction& tx, base::Instant now) -> base::Outcome<http::Reply> {
               const auto opened =
                   service::open_evidence(tx, context->setting, actor, session, now);
               if (!opened) return tl::unexpected(opened.error());
               return http::json(201, wire::replies::to_json(*opened));
             });
  };
  return {change(http::Method::post, "/api/v1/sessions/{id}/evidence", officers,
                 std::string(http::no_parameters), "replies/evidence",
                 {"Open the secret reserve after the hammer; journalled", "落槌后调阅底价（留痕）"},
                 open)};
}

}  // namespace adit::api
