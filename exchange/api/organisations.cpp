// Companies: registration by themselves, the desk's word on them, their corrections. The first
// steps of a registration are those of a sign-in: count, hash on the CPU worker, then write.
#include "service/organisations.hpp"

#include <exception>
#include <memory>
#include <utility>

#include "api/cold.hpp"
#include "api/cpu_worker.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "base/log.hpp"
#include "domain/party/plain_name.hpp"
#include "service/registration.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;
using wire::requests::Registration;

template <class T>
Reply as_json(int status, const base::Outcome<T>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

// What can be said before anybody is counted or any password hashed.
base::Outcome<void> sound(const Registration& asked) {
  auto name = domain::party::plain_name(asked.person.name);
  if (!name) {
    name.error().pointer = "/name";
    return tl::unexpected(name.error());
  }
  const auto facts = domain::organisation::checked(asked.facts);
  if (!facts) return tl::unexpected(facts.error());
  return {};
}

// On the CPU worker. Hashing needs 64 MiB, which a machine may lack.
void hash_and_register(const Shared& context, const http::Request& request,
                       const http::Respond& respond, const Registration& asked) {
  service::PasswordHash password;
  try {
    password = service::hash_password(asked.password);
  } catch (const std::exception& fault) {
    base::log::error("a password could not be hashed", {{"reason", fault.what()}});
    return respond(
        refused({.code = "server.fault", .params = {{"request", request.id}}}, request.language));
  }
  transact(context, request, respond, [asked, password](store::Transaction& tx, base::Instant now) {
    return as_json(201, service::register_company(tx, asked, password, now));
  });
}

void enter(const Shared& context, const http::Request& request, const http::Respond& respond) {
  auto read = wire::requests::read_registration(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  if (const auto is_sound = sound(*read); !is_sound) {
    return respond(refused(is_sound.error(), request.language));
  }
  const auto asked = std::make_shared<const Registration>(std::move(*read));
  // Status 0 says that the answer is on its way from the CPU worker.
  const auto unless_counted = [respond](http::Reply reply) {
    if (reply.status != 0) respond(std::move(reply));
  };
  transact(
      context, request, unless_counted,
      [network = request.network](store::Transaction& tx, base::Instant now) -> Reply {
        const auto counted = service::count_registration(tx, network, now);
        if (!counted) return tl::unexpected(counted.error());
        return http::Reply{.status = 0};
      },
      [context, request, respond, asked] {
        const auto job = [context, request, respond, asked] {
          hash_and_register(context, request, respond, *asked);
        };
        if (context->cpu.run(job)) return;
        respond(refused({.code = "sign_in.busy"}, request.language));
      });
}

std::optional<std::string> queried(const http::Request& request, std::string_view name) {
  const auto asked = request.queried(name);
  if (!asked || asked->empty()) return std::nullopt;
  return std::string(*asked);
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const store::OrganisationQuery query{queried(request, "state"), queried(request, "q")};
  look_up(context, request, respond, [query](store::Transaction& tx, base::Instant) -> Reply {
    return http::json(200, wire::replies::to_json(service::list_organisations(tx, query)));
  });
}

void find(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("id")](store::Transaction& tx, base::Instant) {
            return as_json(200, service::find_organisation(tx, id));
          });
}

void decide(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_organisation_decision(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [asked = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::decide_organisation(tx, actor, id, asked, now));
           });
}

void propose_withdrawal(const Shared& context, const http::Request& request,
                        const http::Respond& respond) {
  const auto read = wire::requests::read_withdrawal(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [reason = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::propose_withdrawal(tx, actor, id, reason, now));
           });
}

void decide_withdrawal(const Shared& context, const http::Request& request,
                       const http::Respond& respond) {
  const auto read = wire::requests::read_withdrawal_decision(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [asked = *read, id = request.parameter("id"), actor = *actor_of(request)](
               store::Transaction& tx, base::Instant now) {
             return as_json(201, service::decide_withdrawal(tx, actor, id, asked, now));
           });
}

void find_own(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [actor = *actor_of(request)](store::Transaction& tx, base::Instant) {
            return as_json(200, service::own_organisation(tx, actor));
          });
}

void list_own_bids(const Shared& context, const http::Request& request,
                   const http::Respond& respond) {
  look_up(context, request, respond,
          [session = request.parameter("session"), actor = *actor_of(request)](
              store::Transaction& tx, base::Instant) {
            return as_json(200, service::own_bids(tx, actor, session));
          });
}

void correct(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_correction(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [facts = *read, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) {
             return as_json(201, service::correct_organisation(tx, actor, facts, now));
           });
}

}  // namespace

http::Routes organisations(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string all = "/api/v1/organisations";
  const std::string own = all + "/current";
  http::Routes routes;
  routes.push_back(change(http::Method::post, all, everyone, "requests/registration",
                          "replies/organisation", {"Register a company", "企业登记"},
                          bound(enter)));
  routes.back().idempotent = false;  // no password is remembered with its answer
  routes.push_back(get(all, officers, "replies/organisations", {"Companies", "企业列表"},
                       bound(list), {"state", "q"}));
  routes.push_back(get(all + "/{id}", officers, "replies/organisation",
                       {"One company and its history", "企业及其日志"}, bound(find)));
  routes.push_back(change(http::Method::post, all + "/{id}/decisions", administrators,
                          "requests/organisation-decision", "replies/organisation",
                          {"Verify or reject a company", "核验企业"}, bound(decide)));
  routes.push_back(change(http::Method::post, all + "/{id}/withdrawals", administrators,
                          "requests/organisation-withdrawal", "replies/organisation",
                          {"Propose to withdraw a verification", "提请撤销核验"},
                          bound(propose_withdrawal)));
  routes.push_back(change(http::Method::post, all + "/{id}/withdrawal-decisions", administrators,
                          "requests/organisation-withdrawal-decision", "replies/organisation",
                          {"Withdraw a verification, or drop that", "会签撤销核验"},
                          bound(decide_withdrawal)));
  routes.push_back(
      get(own, bidders, "replies/organisation", {"The own company", "本单位"}, bound(find_own)));
  routes.push_back(
      get(own + "/bids/{session}", bidders, "replies/organisation-bids",
          {"Who placed the company's bids in a session", "本单位在某场次的出价及出价人"},
          bound(list_own_bids)));
  routes.push_back(change(http::Method::post, own + "/corrections", bidders,
                          "requests/organisation-correction", "replies/organisation",
                          {"Say anew what a rejected company is", "更正登记并重新提交"},
                          bound(correct)));
  return routes;
}

}  // namespace adit::api
