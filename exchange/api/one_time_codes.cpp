// Redeeming a one-time code: its owner chooses a password. The try is counted first and stays
// counted where the code is none; the password is hashed on the CPU worker; a second transaction
// uses the code up and ends what sign-ins there were.
#include "service/one_time_codes.hpp"

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
#include "domain/party/one_time_code.hpp"
#include "wire/requests/accounts.hpp"

namespace adit::api {

namespace {

// What was asked, with the code as it is written.
struct Redeeming {
  Shared context;
  http::Request request;
  http::Respond respond;
  std::string code;
  std::string password;
};
using Asked = std::shared_ptr<const Redeeming>;

// The second transaction.
void finish(const Asked& asked, const service::PasswordHash& hash) {
  const auto account = std::make_shared<std::string>();
  transact(
      asked->context, asked->request, asked->respond,
      [asked, hash, account](store::Transaction& tx,
                             base::Instant now) -> base::Outcome<http::Reply> {
        auto done = service::redeem_code(tx, asked->code, asked->request.network, hash, now);
        if (!done) return tl::unexpected(done.error());
        *account = std::move(*done);
        return http::no_content();
      },
      [asked, account] {
        asked->context->authenticator.forget_account(*account);
        asked->context->channels.end_account(*account);
      });
}

// On the CPU worker. Hashing needs 64 MiB, which a machine may lack.
void hash(const Asked& asked) {
  service::PasswordHash made;
  try {
    made = service::hash_password(asked->password);
  } catch (const std::exception& fault) {
    base::log::error("a password could not be hashed", {{"reason", fault.what()}});
    return asked->respond(
        refused({.code = "server.fault", .params = {{"request", asked->request.id}}},
                asked->request.language));
  }
  finish(asked, made);
}

void redeem(const Shared& context, const http::Request& request, const http::Respond& respond) {
  auto read = wire::requests::read_redemption(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  const auto code = domain::party::read_one_time_code(read->code);
  if (!code) return respond(refused(code.error(), request.language));
  const auto asked = std::make_shared<const Redeeming>(
      Redeeming{context, request, respond, *code, std::move(read->password)});
  // Status 0 says that the answer is on its way from the CPU worker.
  const auto unless_usable = [asked](http::Reply reply) {
    if (reply.status != 0) return asked->respond(std::move(reply));
    if (asked->context->cpu.run([asked] { hash(asked); })) return;
    asked->respond(refused({.code = "sign_in.busy"}, asked->request.language));
  };
  transact(context, request, unless_usable,
           [asked](store::Transaction& tx, base::Instant now) -> base::Outcome<http::Reply> {
             const auto counted = service::count_code_try(tx, asked->request.network, now);
             if (!counted) return tl::unexpected(counted.error());
             const auto known = service::check_code(tx, asked->code, now);
             // An answer and not a refusal, so that the count is kept.
             if (!known) return refused(known.error(), asked->request.language);
             return http::Reply{.status = 0};
           });
}

}  // namespace

http::Routes one_time_codes(const Shared& context) {
  auto route = change(http::Method::post, "/api/v1/one-time-codes/redemptions", everyone,
                      "requests/one-time-code-redemption", std::string(http::no_body),
                      {"Set one's password by a one-time code", "用一次性代码设定密码"},
                      [context](const http::Request& request, const http::Respond& respond) {
                        redeem(context, request, respond);
                      });
  route.idempotent = false;
  return {std::move(route)};
}

}  // namespace adit::api
