// Proposals about accounts: one officer asks, another person decides. What ends sign-ins ends the
// open channels with them, at once.
#include "service/account_proposals.hpp"

#include <memory>

#include "api/authenticator.hpp"
#include "api/channels.hpp"
#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "wire/frames/server_frame.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

template <class Value>
Reply as_json(int status, const base::Outcome<Value>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

// What the world outside the database hears of a decision.
void tell(const Shared& context, const service::Decided& decided) {
  if (decided.ends_sign_ins) {
    context->authenticator.forget_account(decided.account);
    context->channels.end_account(decided.account);
  }
  if (!decided.news) return;
  context->channels.each_of(decided.account, [](http::Socket& socket) {
    socket.send(http::encode_text_frame(wire::account_frame()));
  });
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  std::optional<std::string> state;
  if (const auto asked = request.queried("state"); asked && *asked != "all") state = *asked;
  look_up(context, request, respond,
          [state, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) -> Reply {
            return http::json(200, wire::replies::to_json(
                                       service::list_account_proposals(tx, actor, state, now)));
          });
}

void propose(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_account_proposal(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [wish = *read, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) {
             return as_json(201, service::propose_for_account(tx, actor, wish, now));
           });
}

void approve(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto decided = std::make_shared<service::Decided>();
  transact(
      context, request, respond,
      [context, decided, id = request.parameter("id"), actor = *actor_of(request)](
          store::Transaction& tx, base::Instant now) -> Reply {
        auto done = service::approve_for_account(tx, context->setting, actor, id, now);
        if (!done) return tl::unexpected(done.error());
        *decided = std::move(*done);
        return http::json(201, wire::replies::to_json(decided->reply));
      },
      [context, decided] { tell(context, *decided); });
}

void refuse(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto reason = wire::requests::read_account_reason(request.body);
  if (!reason) return respond(refused(reason.error(), request.language));
  transact(context, request, respond,
           [reason = *reason, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::refuse_for_account(tx, actor, id, reason, now));
           });
}

void withdraw(const Shared& context, const http::Request& request, const http::Respond& respond) {
  transact(context, request, respond,
           [id = request.parameter("id"), actor = *actor_of(request)](store::Transaction& tx,
                                                                      base::Instant now) {
             return as_json(201, service::withdraw_for_account(tx, actor, id, now));
           });
}

void stop(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto decided = std::make_shared<service::Decided>();
  transact(
      context, request, respond,
      [decided, id = request.parameter("id"), actor = *actor_of(request)](
          store::Transaction& tx, base::Instant now) -> Reply {
        auto done = service::stop_recovery(tx, actor, id, now);
        if (!done) return tl::unexpected(done.error());
        *decided = std::move(*done);
        return http::json(201, wire::replies::to_json(decided->reply.proposal));
      },
      [context, decided] { tell(context, *decided); });
}

}  // namespace

http::Routes account_proposals(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string one = "/api/v1/account-proposals/{id}";
  const std::string nothing(http::no_parameters);
  http::Routes routes;
  routes.push_back(get("/api/v1/account-proposals", officers, "replies/account-proposals",
                       {"Proposals about accounts", "账号提议列表"}, bound(list), {"state"}));
  routes.push_back(change(http::Method::post, "/api/v1/account-proposals", administrators,
                          "requests/account-proposal", "replies/account-proposal",
                          {"Propose something about an account", "提出账号事项"}, bound(propose)));
  routes.push_back(change(
      http::Method::post, one + "/approvals", administrators, nothing, "replies/account-approval",
      {"Approve what another person proposed", "会签账号事项"}, bound(approve)));
  // The code in the answer is a secret, and is not kept for a repeat.
  routes.back().idempotent = false;
  routes.push_back(change(http::Method::post, one + "/refusals", administrators,
                          "requests/account-reason", "replies/account-proposal",
                          {"Refuse what another person proposed", "不同意账号事项"},
                          bound(refuse)));
  routes.push_back(change(http::Method::post, one + "/withdrawals", administrators, nothing,
                          "replies/account-proposal", {"Take one's own proposal back", "撤回提议"},
                          bound(withdraw)));
  routes.push_back(
      change(http::Method::post, one + "/stops", signed_in, nothing, "replies/account-proposal",
             {"Stop a recovery before its code is used", "停止密码恢复"}, bound(stop)));
  return routes;
}

}  // namespace adit::api
