// Between the sign-in of a connection and the actor of a use case.
#include "api/context.hpp"

namespace adit::api {

service::Actor actor_of(const http::SignIn& sign_in) {
  service::Actor actor{.account = sign_in.account,
                       .person = domain::PersonId{sign_in.person},
                       .organisation = std::nullopt,
                       .role = service::role_of(sign_in.role),
                       .mandate = mandate_of(sign_in)};
  if (!sign_in.organisation.empty()) {
    actor.organisation = domain::OrganisationId{sign_in.organisation};
  }
  return actor;
}

domain::organisation::Mandate mandate_of(const http::SignIn& sign_in) {
  domain::organisation::Mandate mandate;
  const auto role = domain::organisation::role_of(sign_in.member_role);
  if (role) mandate.role = *role;
  mandate.limit_fen = sign_in.bid_limit_fen;
  return mandate;
}

std::optional<service::Actor> actor_of(const http::Request& request) {
  if (!request.sign_in) return std::nullopt;
  return actor_of(*request.sign_in);
}

base::Outcome<Room> room_of(const Context& context, const std::string& session,
                            const http::SignIn* reader) {
  if (!domain::rehearsal::is_rehearsal(session)) {
    return Room{context.directory, reader != nullptr ? reader->organisation : std::string()};
  }
  if (reader == nullptr || !context.rehearsals.owns(reader->account, session)) {
    return base::refuse("session.not_found");
  }
  return Room{context.rehearsals.directory(), reader->account};
}

base::Outcome<Room> room_of(const Context& context, const http::Request& request) {
  const auto* reader = request.sign_in ? &*request.sign_in : nullptr;
  return room_of(context, request.parameter("id"), reader);
}

http::SignIn sign_in_of(const service::SignedIn& known) {
  const auto& actor = known.actor;
  return {.id = known.token_hash,
          .account = actor.account,
          .person = actor.person.text,
          .organisation = actor.organisation ? actor.organisation->text : std::string(),
          .role = service::role_text(actor.role),
          .ends_at = known.reply.expires_at,
          .member_role = known.reply.member_role.value_or(""),
          .bid_limit_fen = known.reply.bid_limit_fen};
}

}  // namespace adit::api
