// Accounts for officers, the lock in an emergency, and one's own account.
#include "service/accounts.hpp"

#include <exception>
#include <memory>

#include "api/authenticator.hpp"
#include "api/channels.hpp"
#include "api/cold.hpp"
#include "api/cpu_worker.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "base/log.hpp"
#include "wire/requests/accounts.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

std::optional<std::string> asked_for(const http::Request& request, std::string_view name) {
  const auto asked = request.queried(name);
  if (!asked || asked->empty()) return std::nullopt;
  return std::string(*asked);
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const store::AccountQuery query{.role = asked_for(request, "role"),
                                  .state = asked_for(request, "state"),
                                  .text = asked_for(request, "q")};
  look_up(context, request, respond,
          [query, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) -> Reply {
            return http::json(
                200, wire::replies::to_json(service::list_accounts(tx, actor, query, now)));
          });
}

void lock(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto reason = wire::requests::read_account_reason(request.body);
  if (!reason) return respond(refused(reason.error(), request.language));
  const auto account = std::make_shared<std::string>();
  transact(
      context, request, respond,
      [account, reason = *reason, id = request.parameter("id"), actor = *actor_of(request)](
          store::Transaction& tx, base::Instant now) -> Reply {
        const auto locked = service::lock_at_once(tx, actor, id, reason, now);
        if (!locked) return tl::unexpected(locked.error());
        *account = locked->name;
        return http::json(201, wire::replies::to_json(*locked));
      },
      [context, account] {
        context->authenticator.forget_account(*account);
        context->channels.end_account(*account);
      });
}

void own(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [cookie = request.cookie](store::Transaction& tx, base::Instant now) -> Reply {
            const auto who = service::resolve_token(tx, cookie, now);
            if (!who) return tl::unexpected(who.error());
            return http::json(200, wire::replies::to_json(service::own_account(tx, *who, now)));
          });
}

// Those of the account that are not this one's are forgotten, and their channels closed.
void end_others(const Shared& context, const http::SignIn& kept) {
  context->authenticator.forget_account(kept.account);
  context->channels.end_account(kept.account, kept.id);
}

void end_other_sign_ins(const Shared& context, const http::Request& request,
                        const http::Respond& respond) {
  transact(
      context, request, respond,
      [cookie = request.cookie](store::Transaction& tx, base::Instant now) -> Reply {
        const auto who = service::resolve_token(tx, cookie, now);
        if (!who) return tl::unexpected(who.error());
        service::end_other_sign_ins(tx, *who);
        return http::no_content();
      },
      [context, kept = *request.sign_in] { end_others(context, kept); });
}

struct Changing {
  Shared context;
  http::Request request;
  http::Respond respond;
  wire::requests::PasswordChange asked;
  service::PasswordCheck check{};
};

// The second transaction; a wrong password is answered and not refused, so that the try counts.
void finish(const std::shared_ptr<const Changing>& change, bool right,
            const service::PasswordHash& hash) {
  const auto changed = std::make_shared<bool>(false);
  transact(
      change->context, change->request, change->respond,
      [change, right, hash, changed](store::Transaction& tx, base::Instant now) -> Reply {
        const auto who = service::resolve_token(tx, change->request.cookie, now);
        if (!who) return tl::unexpected(who.error());
        const auto done = service::change_own_password(tx, *who, change->check, right, hash, now);
        if (!done) return refused(done.error(), change->request.language);
        *changed = true;
        return http::no_content();
      },
      [change, changed] {
        if (*changed) end_others(change->context, *change->request.sign_in);
      });
}

// On the CPU worker. Hashing needs 64 MiB, which a machine may lack.
void judge(const std::shared_ptr<const Changing>& change) {
  bool right = false;
  service::PasswordHash hash;
  try {
    right = service::verify_password(change->check, change->asked.current);
    if (right) hash = service::hash_password(change->asked.next);
  } catch (const std::exception& fault) {
    base::log::error("a password could not be hashed", {{"reason", fault.what()}});
    const base::Refusal told{.code = "server.fault", .params = {{"request", change->request.id}}};
    return change->respond(refused(told, change->request.language));
  }
  finish(change, right, hash);
}

void change_password(const Shared& context, const http::Request& request,
                     const http::Respond& respond) {
  auto read = wire::requests::read_password_change(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  const auto change =
      std::make_shared<Changing>(Changing{context, request, respond, std::move(*read)});
  // Status 0 says that the answer is on its way from the CPU worker.
  const auto unless_prepared = [change](http::Reply reply) {
    if (reply.status != 0) return change->respond(std::move(reply));
    if (change->context->cpu.run([change] { judge(change); })) return;
    change->respond(refused({.code = "sign_in.busy"}, change->request.language));
  };
  transact(context, request, unless_prepared,
           [change](store::Transaction& tx, base::Instant now) -> Reply {
             const auto& asked = change->request;
             auto check =
                 service::prepare_sign_in(tx, {asked.sign_in->account, asked.network, true}, now);
             if (!check) return tl::unexpected(check.error());
             change->check = std::move(*check);
             return http::Reply{.status = 0};
           });
}

}  // namespace

http::Routes accounts(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  http::Routes routes;
  routes.push_back(get("/api/v1/accounts", officers, "replies/accounts",
                       {"Accounts; filter by role, state or text", "账号列表"}, bound(list),
                       {"role", "state", "q"}));
  routes.push_back(change(http::Method::post, "/api/v1/accounts/{id}/locks", administrators,
                          "requests/account-reason", "replies/account",
                          {"Lock an account at once", "紧急停用账号"}, bound(lock)));
  routes.push_back(get("/api/v1/account", signed_in, "replies/own-account",
                       {"One's own account", "本人账号"}, bound(own)));
  routes.push_back(change(http::Method::post, "/api/v1/account/password", signed_in,
                          "requests/password-change", std::string(http::no_body),
                          {"Change one's own password", "更改本人密码"}, bound(change_password)));
  routes.back().idempotent = false;
  routes.push_back(change(http::Method::delete_, "/api/v1/account/sign-ins", signed_in,
                          std::string(http::no_body), std::string(http::no_body),
                          {"End one's other sign-ins", "结束本人的其他登录"},
                          bound(end_other_sign_ins)));
  return routes;
}

}  // namespace adit::api
