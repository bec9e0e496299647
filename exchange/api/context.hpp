// What the resources share. Everything is owned by the composition root and outlives the server.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "domain/organisation/mandate.hpp"
#include "http/request.hpp"
#include "ledger/keys.hpp"
#include "live/rehearsals.hpp"
#include "live/session_directory.hpp"
#include "service/actor.hpp"
#include "service/mail_setting.hpp"
#include "service/setting.hpp"
#include "service/sign_in.hpp"
#include "store/pool.hpp"

namespace adit::api {

class CpuWorker;
class Authenticator;
class Channels;
class FamiliarNetworks;

struct Context {
  store::Pool& pool;
  const base::Clock& clock;
  const service::Setting& setting;
  const service::MailSetting& mail;
  live::Loops& loops;
  live::SessionDirectory& directory;
  live::Rehearsals& rehearsals;
  CpuWorker& cpu;
  Authenticator& authenticator;
  Channels& channels;
  FamiliarNetworks& familiar;
  std::vector<ledger::PublicKey> receipt_keys;  // every key that ever signed here
};

// Handlers keep it while they work.
using Shared = std::shared_ptr<const Context>;

// Who asks, as the use cases know them.
[[nodiscard]] service::Actor actor_of(const http::SignIn& sign_in);
[[nodiscard]] std::optional<service::Actor> actor_of(const http::Request& request);
// Where a session is held for this reader (nullptr: nobody is signed in), and in whose name he
// bids there; empty where he can only watch.
struct Room {
  live::SessionDirectory& directory;
  std::string bidder;
};
// A rehearsal is there for its owner alone: refuses with `session.not_found`.
[[nodiscard]] base::Outcome<Room> room_of(const Context& context, const std::string& session,
                                          const http::SignIn* reader);
[[nodiscard]] base::Outcome<Room> room_of(const Context& context, const http::Request& request);
[[nodiscard]] domain::organisation::Mandate mandate_of(const http::SignIn& sign_in);
[[nodiscard]] http::SignIn sign_in_of(const service::SignedIn& known);

}  // namespace adit::api
