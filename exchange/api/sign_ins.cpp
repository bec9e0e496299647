// Signing in and out, and the ticket that opens a live channel. A try is counted first; then the
// password is hashed on the CPU worker; a second transaction makes the sign-in and uncounts the
// try.
#include <exception>
#include <memory>
#include <utility>

#include "api/authenticator.hpp"
#include "api/channels.hpp"
#include "api/cold.hpp"
#include "api/cpu_worker.hpp"
#include "api/familiar_networks.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"
#include "service/sign_in.hpp"
#include "wire/requests/people.hpp"

namespace adit::api {

namespace {

constexpr std::string_view cookie_rules = "; Path=/; Secure; HttpOnly; SameSite=Strict";

std::string cookie_with(const std::string& token) {
  return "__Host-adit=" + token +
         "; Max-Age=" + std::to_string(base::limits::sign_in_ms_max / 1000) +
         std::string(cookie_rules);
}

std::string cookie_gone() {
  return "__Host-adit=; Max-Age=0" + std::string(cookie_rules);
}

// The second transaction.
void finish(const Shared& context, const http::Request& request, const http::Respond& respond,
            const service::PasswordCheck& check, bool right) {
  transact(
      context, request, respond,
      [check, right](store::Transaction& tx, base::Instant now) -> base::Outcome<http::Reply> {
        const auto made = service::finish_sign_in(tx, check, right, now);
        if (!made) return tl::unexpected(made.error());
        http::Reply reply = http::json(201, wire::replies::to_json(made->sign_in.reply));
        reply.headers.emplace_back("Set-Cookie", cookie_with(made->token));
        return reply;
      },
      [context, check] { context->familiar.remember(check.account, check.network); });
}

// Nobody could say whether the password was right, so that the try does not count.
void withdraw(const Shared& context, const http::Request& request, const http::Respond& respond,
              const service::PasswordCheck& check, const base::Refusal& refusal) {
  transact(context, request, respond,
           [check, refusal, language = request.language](
               store::Transaction& tx, base::Instant) -> base::Outcome<http::Reply> {
             service::withdraw_try(tx, check);
             return refused(refusal, language);
           });
}

// On the CPU worker. Hashing needs 64 MiB, which a machine may lack.
void judge(const Shared& context, const http::Request& request, const http::Respond& respond,
           const service::PasswordCheck& check, const std::string& password) {
  bool right = false;
  try {
    right = service::verify_password(check, password);
  } catch (const std::exception& fault) {
    base::log::error("a password could not be hashed", {{"reason", fault.what()}});
    return withdraw(context, request, respond, check,
                    {.code = "server.fault", .params = {{"request", request.id}}});
  }
  finish(context, request, respond, check, right);
}

void sign_in(const Shared& context, const http::Request& request, const http::Respond& respond) {
  auto read = wire::requests::read_sign_in(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  const auto asked = std::make_shared<const wire::requests::SignIn>(std::move(*read));
  const auto check = std::make_shared<service::PasswordCheck>();
  const service::SignInTry attempt{asked->account, request.network,
                                   context->familiar.knows(asked->account, request.network)};
  // Status 0 says that the answer is on its way from the CPU worker.
  const auto unless_judged = [respond](http::Reply reply) {
    if (reply.status != 0) respond(std::move(reply));
  };
  transact(
      context, request, unless_judged,
      [attempt, check](store::Transaction& tx, base::Instant now) -> base::Outcome<http::Reply> {
        auto prepared = service::prepare_sign_in(tx, attempt, now);
        if (!prepared) return tl::unexpected(prepared.error());
        *check = std::move(*prepared);
        return http::Reply{.status = 0};
      },
      [context, request, respond, asked, check] {
        const auto job = [context, request, respond, asked, check] {
          judge(context, request, respond, *check, asked->password);
        };
        if (context->cpu.run(job)) return;
        withdraw(context, request, respond, *check, {.code = "sign_in.busy"});
      });
}

void current(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [cookie = request.cookie](store::Transaction& tx,
                                    base::Instant now) -> base::Outcome<http::Reply> {
            const auto found = service::resolve_token(tx, cookie, now);
            if (!found) return tl::unexpected(found.error());
            return http::json(200, wire::replies::to_json(found->reply));
          });
}

void sign_out(const Shared& context, const http::Request& request, const http::Respond& respond) {
  transact(
      context, request, respond,
      [cookie = request.cookie](store::Transaction& tx,
                                base::Instant) -> base::Outcome<http::Reply> {
        service::sign_out(tx, cookie);
        http::Reply reply = http::no_content();
        reply.headers.emplace_back("Set-Cookie", cookie_gone());
        return reply;
      },
      [context, cookie = request.cookie, ended = *request.sign_in] {
        context->authenticator.forget(cookie);
        context->channels.end(ended);
      });
}

void ticket(const Shared& context, const http::Request& request, const http::Respond& respond) {
  transact(context, request, respond,
           [cookie = request.cookie](store::Transaction& tx,
                                     base::Instant now) -> base::Outcome<http::Reply> {
             const auto found = service::resolve_token(tx, cookie, now);
             if (!found) return tl::unexpected(found.error());
             return http::json(201, wire::replies::to_json(service::issue_ticket(tx, *found, now)));
           });
}

}  // namespace

http::Routes sign_ins(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  http::Routes routes;
  routes.push_back(change(http::Method::post, "/api/v1/sign-ins", everyone, "requests/sign-in",
                          "replies/sign-in", {"Sign in", "登录"}, bound(sign_in)));
  routes.back().idempotent = false;
  routes.push_back(get("/api/v1/sign-ins/current", signed_in, "replies/sign-in",
                       {"Who is signed in", "当前登录"}, bound(current)));
  routes.push_back(change(http::Method::delete_, "/api/v1/sign-ins/current", signed_in,
                          std::string(http::no_body), std::string(http::no_body),
                          {"Sign out", "退出登录"}, bound(sign_out)));
  routes.push_back(change(http::Method::post, "/api/v1/live-tickets", signed_in,
                          std::string(http::no_parameters), "replies/live-ticket",
                          {"A ticket for one live channel", "实时通道票据"}, bound(ticket)));
  routes.back().idempotent = false;
  return routes;
}

}  // namespace adit::api
