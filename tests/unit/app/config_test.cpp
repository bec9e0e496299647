// Settings: what may be left out, and what is refused with its place.
#include "app/config.hpp"

#include <gtest/gtest.h>

namespace adit::app {
namespace {

const std::string least = R"(
[listen]
port = 8443
[tls]
certificate = "c.pem"
key = "k.pem"
[database]
url = "postgresql://adit@/adit"
[data]
directory = "var"
)";

TEST(Config, TheLeastThatAServerNeeds) {
  const auto config = read_config(least);
  ASSERT_TRUE(config) << config.error().code << config.error().pointer;
  EXPECT_EQ(config->listen.port, 8443);
  EXPECT_EQ(config->listen.hosts, std::vector<std::string>{"127.0.0.1"});
  EXPECT_FALSE(config->listen.loopback_port);
  EXPECT_FALSE(config->demo);
  EXPECT_EQ(config->io_threads, 1u);
  EXPECT_FALSE(config->web_directory);
  EXPECT_EQ(config->calendars_directory, "var/calendars");
}

TEST(Config, EverythingThatCanBeSet) {
  const auto config = read_config("demo = true\nio_threads = 4\n" + least + R"(
[web]
directory = "web/dist"
[plans]
directory = "deploy/plans"
[profiles]
directory = "profiles"
[calendars]
directory = "calendars"
)");
  ASSERT_TRUE(config) << config.error().code << config.error().pointer;
  EXPECT_TRUE(config->demo);
  EXPECT_EQ(config->io_threads, 4u);
  EXPECT_EQ(config->web_directory, "web/dist");
  EXPECT_EQ(config->plans_directory, "deploy/plans");
  EXPECT_EQ(config->profiles_directory, "profiles");
  EXPECT_EQ(config->calendars_directory, "calendars");
}

TEST(Config, MailHasPortsByItsSecurity) {
  const auto with = [](const std::string& more) {
    return read_config(least + "[mail]\nfrom = \"a@b.cn\"\n" + more);
  };
  const auto mail = with("server = \"smtp.example.com\"\n");
  ASSERT_TRUE(mail) << mail.error().code << mail.error().pointer;
  EXPECT_EQ(mail->mail->port, 465);
  EXPECT_EQ(with("server = \"mx\"\nsecurity = \"starttls\"\n")->mail->port, 587);
  EXPECT_EQ(with("server = \"::1\"\nsecurity = \"none\"\nport = 2525\n")->mail->port, 2525);
  EXPECT_FALSE(read_config(least)->mail);
}

TEST(Config, MailIsNotSentInClearOverANetwork) {
  const auto refused =
      read_config(least + "[mail]\nserver = \"mx.b.cn\"\nsecurity = \"none\"\nfrom = \"a@b.cn\"\n");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "config.mail_in_clear");
  const auto sender = read_config(least + "[mail]\nserver = \"mx.b.cn\"\nfrom = \"nobody\"\n");
  ASSERT_FALSE(sender);
  EXPECT_EQ(sender.error().pointer, "/mail/from");
}

TEST(Config, AMisspeltWordIsRefusedWithItsPlace) {
  std::string misspelt = least;
  misspelt.replace(misspelt.find("port"), 4, "prot");
  const auto config = read_config(misspelt);
  ASSERT_FALSE(config);
  EXPECT_TRUE(config.error().code.starts_with("schema.")) << config.error().code;
}

TEST(Config, AFaultOfTheNotationIsRefusedWithItsLine) {
  const auto config = read_config("[listen]\nport = = 1\n");
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().code, "config.malformed");
  EXPECT_EQ(std::get<std::int64_t>(config.error().params.at(0).second), 2);
}

TEST(Config, AMissingFileIsRefused) {
  EXPECT_EQ(load_config("/nowhere/adit.toml").error().code, "file.unreadable");
}

}  // namespace
}  // namespace adit::app
