// Under which names browsers may come.
#include "app/server_config.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::app {
namespace {

Config config() {
  Config out;
  out.listen.port = 8443;
  out.listen.hosts = {"127.0.0.1", "::1"};
  out.listen.loopback_port = 8444;
  out.listen.names = {"exchange.example"};
  return out;
}

TEST(ServerConfig, OriginsAreExactAndIncludeTheAddresses) {
  EXPECT_EQ(origins_of(config()),
            (std::vector<std::string>{"https://localhost:8443", "https://127.0.0.1:8443",
                                      "https://[::1]:8443", "https://exchange.example:8443"}));
}

TEST(ServerConfig, AnImpliedPortMayBeLeftOut) {
  Config standard = config();
  standard.listen.port = 443;
  const auto hosts = server_config(standard, 0).hosts;
  EXPECT_NE(std::find(hosts.begin(), hosts.end(), "exchange.example"), hosts.end());
  EXPECT_NE(std::find(hosts.begin(), hosts.end(), "exchange.example:443"), hosts.end());
}

TEST(ServerConfig, LinksInMailBeginWithTheConfiguredSiteOrTheFirstName) {
  Config named = config();
  EXPECT_EQ(site_of(named), "https://exchange.example:8443");
  named.listen.names.clear();
  EXPECT_EQ(site_of(named), "https://localhost:8443");
  named.listen.port = 443;
  EXPECT_EQ(site_of(named), "https://localhost");
  named.mail = MailConfig{};
  named.mail->site = "https://public.example";
  EXPECT_EQ(site_of(named), "https://public.example");
}

TEST(ServerConfig, OnlyTheFirstAddressHasTheLoopbackListener) {
  EXPECT_EQ(server_config(config(), 0).side_port, 8444);
  EXPECT_FALSE(server_config(config(), 1).side_port);
  EXPECT_EQ(server_config(config(), 1).address, "::1");
}

TEST(ServerConfig, AMissingWebAppIsNoFault) {
  Config without = config();
  without.web_directory = "/nowhere";
  EXPECT_EQ(pages_of(without), nullptr);
}

TEST(ServerConfig, OnlyADemonstrationTellsWhoCanSignIn) {
  EXPECT_EQ(version_json(config()).find("demo"), std::string::npos);
  Config demo = config();
  demo.demo = true;
  demo.data_directory = "/srv/adit";
  const auto told = wire::read("replies/version", version_json(demo));
  ASSERT_TRUE(told) << told.error().code << " at " << told.error().pointer;
  EXPECT_EQ(told->root()["demo"]["accounts_file"].text(), "/srv/adit/demo-accounts.json");
  EXPECT_EQ(told->root()["demo"]["accounts"].size(), 6U);
}

}  // namespace
}  // namespace adit::app
