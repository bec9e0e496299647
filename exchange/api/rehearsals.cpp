// Rehearsals: begun, found and ended by their owner. Everything in between goes through the routes
// and the channel of sessions, which is what is rehearsed.
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "wire/replies/rehearsal.hpp"

namespace adit::api {

namespace {

using domain::rehearsal::Pace;

void begin(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const bool brisk = request.document->root()["pace"].text() == "brisk";
  const auto made =
      context->rehearsals.begin(request.sign_in->account, brisk ? Pace::brisk : Pace::unhurried);
  if (!made) return respond(refused(made.error(), request.language));
  respond(http::json(201, wire::replies::to_json(*made)));
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto own = context->rehearsals.of(request.sign_in->account);
  respond(http::json(200, wire::replies::rehearsals_json(own)));
}

void end(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto ended = context->rehearsals.end(request.sign_in->account, request.parameter("id"));
  respond(ended ? http::no_content() : refused(ended.error(), request.language));
}

}  // namespace

http::Routes rehearsals(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string all = "/api/v1/rehearsals";
  return {
      get(all, bidders, "replies/rehearsals", {"One's own rehearsals", "本人的演练"}, bound(list)),
      change(http::Method::post, all, bidders, "requests/rehearsal", "replies/rehearsal",
             {"Begin a rehearsal against robots", "开始一场演练"}, bound(begin)),
      change(http::Method::delete_, all + "/{id}", bidders, std::string(http::no_body),
             std::string(http::no_body), {"End a rehearsal", "结束演练"}, bound(end))};
}

}  // namespace adit::api
