// The people of a company, let in and let go by its managers. What changes holds at once: the kept
// sign-ins of the account are forgotten, and its open channels hear of it before the answer goes.
#include "service/members.hpp"

#include <memory>
#include <utility>

#include "api/authenticator.hpp"
#include "api/channels.hpp"
#include "api/cold.hpp"
#include "api/live_channel.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

template <class T>
Reply as_json(int status, const base::Outcome<T>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

void add(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_member(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [asked = *read, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) {
             return as_json(201, service::add_member(tx, actor, asked, now));
           });
}

void renew(const Shared& context, const http::Request& request, const http::Respond& respond) {
  transact(context, request, respond,
           [account = request.parameter("account"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::renew_code(tx, actor, account, now));
           });
}

void change_one(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_member_change(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  const std::string& account = request.parameter("account");
  transact(
      context, request, respond,
      [mandate = *read, account, actor = *actor_of(request)](store::Transaction& tx,
                                                             base::Instant now) {
        return as_json(200, service::change_member(tx, actor, account, mandate, now));
      },
      [context, account, mandate = *read] {
        context->authenticator.forget_account(account);
        context->channels.each_of(
            account, [mandate](http::Socket& socket) { LiveChannel::may_bid(socket, mandate); });
      });
}

void remove(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const std::string& account = request.parameter("account");
  transact(
      context, request, respond,
      [account, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) -> Reply {
        const auto removed = service::remove_member(tx, actor, account, now);
        if (!removed) return tl::unexpected(removed.error());
        return http::no_content();
      },
      [context, account] {
        context->authenticator.forget_account(account);
        context->channels.end_account(account);
      });
}

}  // namespace

http::Routes members(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string all = "/api/v1/organisations/current/members";
  const std::string one = all + "/{account}";
  http::Routes routes;
  routes.push_back(change(http::Method::post, all, bidders, "requests/member",
                          "replies/member-code", {"Let a person act for the company", "添加人员"},
                          bound(add)));
  routes.back().idempotent = false;  // a code is shown once
  routes.push_back(change(http::Method::put, one, bidders, "requests/member-change",
                          "replies/organisation", {"Change role or limit", "修改职责或限额"},
                          bound(change_one)));
  routes.push_back(change(http::Method::delete_, one, bidders, std::string(http::no_body),
                          std::string(http::no_body), {"Let a person go", "移除人员"},
                          bound(remove)));
  routes.push_back(change(http::Method::post, one + "/codes", bidders,
                          std::string(http::no_parameters), "replies/member-code",
                          {"Another one-time code for a person without password", "另发一次性代码"},
                          bound(renew)));
  routes.back().idempotent = false;
  return routes;
}

}  // namespace adit::api
