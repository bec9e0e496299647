// What officers see of a live session's bidders, which is their number; and how one of them stops
// it and lets it go on. The order goes to the session's actor, which answers once it is durable;
// the answer is the session as it stands then.
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "wire/requests/orders.hpp"

namespace adit::api {

namespace {

constexpr base::Millis second_ms = 1000;

domain::auction::Order order_of(const http::Request& request, const wire::requests::Order& asked) {
  return {domain::PersonId(request.sign_in->person), asked.reason_zh, asked.reason_en};
}

live::SessionDirectory::Text answering(const http::Request& request, const http::Respond& respond,
                                       int status) {
  return [respond, status, language = request.language](base::Outcome<std::string> outcome) {
    if (!outcome) return respond(refused(outcome.error(), language));
    respond(http::json(status, std::move(*outcome)));
  };
}

void attend(const Shared& context, const http::Request& request, const http::Respond& respond) {
  context->directory.attendance(request.parameter("id"), answering(request, respond, 200));
}

void pause(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_pause(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  context->directory.hold(request.parameter("id"), order_of(request, *read),
                          answering(request, respond, 201));
}

void resume(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_resumption(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  context->directory.release(request.parameter("id"), order_of(request, *read),
                             read->notice_s * second_ms, answering(request, respond, 201));
}

}  // namespace

http::Routes pauses(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string session = "/api/v1/sessions/{id}";
  return {get(session + "/attendance", officers, "replies/attendance",
              {"How many of the bidders are connected", "在线竞买人数"}, bound(attend)),
          change(http::Method::post, session + "/pauses", administrators, "requests/pause",
                 "replies/session", {"Pause a live session, with the reason", "暂停竞价（附理由）"},
                 bound(pause)),
          change(http::Method::post, session + "/resumptions", administrators,
                 "requests/resumption", "replies/session",
                 {"Let a paused session go on, announced ahead", "恢复竞价（提前公告）"},
                 bound(resume))};
}

}  // namespace adit::api
