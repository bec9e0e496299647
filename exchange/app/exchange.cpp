// Makes the parts, starts them from the ground up and stops them from the top down.
#include "app/exchange.hpp"

#include <filesystem>
#include <future>
#include <stdexcept>
#include <utility>
#include <vector>

#include "api/authenticator.hpp"
#include "api/backstage.hpp"
#include "api/channels.hpp"
#include "api/cpu_worker.hpp"
#include "api/familiar_networks.hpp"
#include "api/io_loops.hpp"
#include "api/live_channel.hpp"
#include "api/resources.hpp"
#include "app/demo/demo.hpp"
#include "app/keys.hpp"
#include "app/mail/sender.hpp"
#include "app/server_config.hpp"
#include "app/setting.hpp"
#include "app/stop_limit.hpp"
#include "app/teller.hpp"
#include "app/upkeep.hpp"
#include "app/watchman.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"
#include "http/server.hpp"
#include "journal/port.hpp"
#include "ledger/keys.hpp"
#include "service/plans.hpp"
#include "service/reserve.hpp"
#include "store/transaction.hpp"

namespace adit::app {

struct Exchange::Parts {
  Parts(const Config& settings, service::Setting rules)
      : config(settings),
        setting(std::move(rules)),
        mailing{setting.sealing_key, settings.mail.has_value(), site_of(settings)},
        keys(ledger::load_or_create_keys(std::filesystem::path(settings.data_directory) /
                                         "receipt-keys")) {}

  Config config;
  base::AnchoredClock clock;
  service::Setting setting;
  service::MailSetting mailing;
  ledger::ReceiptKeys keys;

  // Floor 3: the database.
  store::Pool pool{config.database.url, {.workers = config.database.workers}};
  store::Pool session_pool{config.database.url, {.workers = base::limits::session_workers}};
  std::unique_ptr<journal::Journal> journal = journal::postgres_journal(config.database.url);
  journal::Committer committer{journal::postgres_port(config.database.url),
                               keys.signing,
                               clock,
                               {.stop_ms = base::limits::shutdown_ms_max / 4}};

  // Floor 4: sessions on the io threads.
  http::IoThreads threads{config.io_threads, clock};
  api::IoLoops loops{threads, clock};
  api::Backstage backstage{session_pool, pool, *journal, setting, clock};
  live::SessionDirectory directory{{loops, clock, committer, backstage, http::encode_text_frame}};
  live::Rehearsals rehearsals{loops, clock, http::encode_text_frame};

  // Floor 5: the door.
  api::CpuWorker cpu{base::limits::hashing_queue_max};
  api::Authenticator authenticator{pool, clock, [this] { return !committer.healthy(); }};
  api::Channels channels;
  api::FamiliarNetworks familiar{clock};
  api::Shared context = std::make_shared<const api::Context>(
      api::Context{pool, clock, setting, mailing, loops, directory, rehearsals, cpu, authenticator,
                   channels, familiar, keys.published});
  http::Router router{api::everything(context), {.origins = origins_of(config)}};
  api::LiveChannel live{context};
  http::Metrics metrics;
  std::unique_ptr<http::StaticFiles> files = pages_of(config);
  std::vector<std::unique_ptr<http::Server>> servers;

  // Floor 6: what goes on beside requests.
  std::unique_ptr<Watchman> watchman;
  std::unique_ptr<Upkeep> upkeep;
  std::unique_ptr<Teller> teller;
  std::optional<Smtp> smtp;
  std::unique_ptr<MailSender> mail;
  std::unique_ptr<Demo> demo;
  bool stopped = false;

  [[nodiscard]] base::Outcome<void> check_sealing_key();
  void load_plans();
  void measure();
  void bind();
  [[nodiscard]] std::vector<std::string> missing() const;
};

// Without the key that sealed them, sessions with a secret reserve would run and never be hammered.
base::Outcome<void> Exchange::Parts::check_sealing_key() {
  std::optional<std::string> shut;
  pool.run_and_wait([&](store::Connection& connection) {
    store::Transaction tx(connection);
    shut = service::shut_reserve(tx, setting);
  });
  if (!shut) return {};
  const auto path = std::filesystem::path(config.data_directory) / "sealing.key";
  return base::refuse("sealing_key.wrong", {{"lot", *shut}, {"path", path.string()}});
}

// The polygons of the plan must be in the database before anything asks for them.
void Exchange::Parts::load_plans() {
  pool.run_and_wait([this](store::Connection& connection) {
    store::Transaction tx(connection);
    const auto loaded = service::load_plans(tx, setting, clock.now());
    if (!loaded) throw std::runtime_error("plan not loaded: " + loaded.error().code);
    tx.commit();
    for (const auto& edition : *loaded) base::log::info("plan loaded", {{"edition", edition}});
  });
}

void Exchange::Parts::measure() {
  const auto figure = [this](const char* name, const char* help,
                             std::uint64_t live::Figures::*member) {
    metrics.gauge(name, help,
                  [this, member] { return static_cast<double>(directory.figures().*member); });
  };
  figure("adit_bids_accepted_total", "Bids accepted since the start",
         &live::Figures::bids_accepted);
  figure("adit_bids_refused_total", "Bids refused since the start", &live::Figures::bids_refused);
  figure("adit_watchers", "Open live channels", &live::Figures::watchers);
  figure("adit_sweeps_total", "Sweeps over watchers since the start", &live::Figures::sweeps);
  figure("adit_sessions", "Sessions in memory", &live::Figures::sessions);
  metrics.gauge("adit_rehearsals", "Rehearsals in memory",
                [this] { return static_cast<double>(rehearsals.kept()); });
  metrics.gauge("adit_commits_total", "Batches committed since the start",
                [this] { return static_cast<double>(committer.stats().batches); });
  metrics.gauge("adit_jobs_waiting", "Jobs that wait for a database worker",
                [this] { return static_cast<double>(pool.waiting()); });
  metrics.gauge("adit_session_jobs_waiting",
                "Jobs of live sessions that wait for a worker of theirs",
                [this] { return static_cast<double>(session_pool.waiting()); });
}

std::vector<std::string> Exchange::Parts::missing() const {
  std::vector<std::string> lines;
  if (!watchman || !watchman->database_answers()) lines.emplace_back("the database is away");
  if (!directory.loaded()) lines.emplace_back("sessions are being loaded");
  if (!upkeep || !upkeep->caught_up()) lines.emplace_back("followers are catching up");
  if (demo && !demo->ready()) lines.emplace_back("the demo is being prepared");
  return lines;
}

// One server an address; only the first has the loopback listener.
void Exchange::Parts::bind() {
  for (std::size_t i = 0; i < config.listen.hosts.size(); ++i) {
    servers.push_back(std::make_unique<http::Server>(
        server_config(config, i), http::ServerParts{.io = threads,
                                                    .clock = clock,
                                                    .router = router,
                                                    .authenticator = &authenticator,
                                                    .files = files.get(),
                                                    .live = &live,
                                                    .metrics = &metrics,
                                                    .ready = [this] { return missing(); },
                                                    .version = version_json(config)}));
  }
}

base::Outcome<std::unique_ptr<Exchange>> Exchange::open(const Config& config) {
  auto setting = load_setting(config);
  if (!setting) return tl::unexpected(setting.error());
  auto parts = std::make_unique<Parts>(config, std::move(*setting));
  if (config.mail) {
    auto smtp = Smtp::open(*config.mail);
    if (!smtp) return tl::unexpected(smtp.error());
    parts->smtp = std::move(*smtp);
  }
  const auto opens = parts->check_sealing_key();
  if (!opens) return tl::unexpected(opens.error());
  parts->load_plans();
  parts->measure();
  parts->bind();
  return std::unique_ptr<Exchange>(new Exchange(std::move(parts)));
}

Exchange::Exchange(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Exchange::~Exchange() {
  stop();
}

void Exchange::start() {
  Parts& all = *parts_;
  all.threads.run();
  all.directory.start();
  all.rehearsals.start();
  all.watchman =
      std::make_unique<Watchman>(all.config.database.url, all.clock, all.committer, all.directory);
  all.upkeep =
      std::make_unique<Upkeep>(all.config.database.url, all.setting, all.clock, all.directory);
  all.teller = std::make_unique<Teller>(all.config.database.url, all.mailing, all.clock);
  if (all.smtp) {
    all.mail = std::make_unique<MailSender>(all.config.database.url, all.mailing, all.clock,
                                            *all.smtp, all.config.mail->from);
  }
  if (all.config.demo) {
    all.demo = std::make_unique<Demo>(DemoParts{all.config.database.url, all.config.data_directory,
                                                all.config.plans_directory, all.setting, all.clock,
                                                all.directory});
  }
  for (const auto& server : all.servers) server->start();
  base::log::info("serving", {{"port", std::to_string(all.config.listen.port)}});
}

void Exchange::stop() {
  Parts& all = *parts_;
  if (std::exchange(all.stopped, true)) return;
  StopLimit limit(base::limits::shutdown_ms_max, end_without);
  limit.waits_for("connections");
  for (const auto& server : all.servers) {
    std::promise<void> done;
    server->stop([&done] { done.set_value(); });
    done.get_future().wait();
  }
  limit.waits_for("demo");
  if (all.demo) all.demo->stop();
  limit.waits_for("mail");
  if (all.mail) all.mail->stop();
  limit.waits_for("followers");
  if (all.teller) all.teller->stop();
  if (all.upkeep) all.upkeep->stop();
  limit.waits_for("watchman");
  if (all.watchman) all.watchman->stop();
  all.directory.stop();
  limit.waits_for("rehearsals");
  all.rehearsals.stop();
  limit.waits_for("journal");
  all.committer.stop();
  limit.waits_for("password hashing");
  all.cpu.stop();
  limit.waits_for("database workers");
  all.pool.stop();
  limit.waits_for("database workers of sessions");
  all.session_pool.stop();
  limit.waits_for("io threads");
  all.threads.stop();
  base::log::info("stopped");
}

void Exchange::reload_certificates() {
  for (const auto& server : parts_->servers) server->reload_certificates();
}

}  // namespace adit::app
