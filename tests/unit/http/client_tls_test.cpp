// Where a client goes and whom it trusts there.
#include "http/client_tls.hpp"

#include "http/client_https.hpp"
#include "unit/http/server_stage.hpp"

namespace adit::http {
namespace {

TEST(ClientTarget, IsAnHttpsAddressAndNothingElse) {
  const auto usual = parse_server("https://localhost:8443");
  ASSERT_TRUE(usual);
  EXPECT_EQ(usual->host, "localhost");
  EXPECT_EQ(usual->port, 8443);
  EXPECT_EQ(usual->authority(), "localhost:8443");
  EXPECT_EQ(parse_server("https://exchange.example/")->port, 443);
  const auto v6 = parse_server("https://[::1]:9000/");
  ASSERT_TRUE(v6);
  EXPECT_EQ(v6->host, "::1");
  EXPECT_EQ(v6->authority(), "[::1]:9000");
  for (const char* wrong : {"", "localhost:8443", "http://localhost", "https://", "https://:8443",
                            "https://host:", "https://host:0", "https://host:65536",
                            "https://host:84x", "https://host/path", "https://[::1", "https://a b",
                            "https://user@host", "https://host:8443\r\nX: y"}) {
    EXPECT_FALSE(parse_server(wrong)) << wrong;
  }
}

class Trust : public testing::Test {
 protected:
  [[nodiscard]] ClientTarget target() const {
    return {.host = "127.0.0.1", .port = stage_.port, .server_name = "localhost"};
  }
  static std::string reason(const ClientTarget& to) {
    try {
      const ClientTls connection(to);
      return "";
    } catch (const Disconnected& fault) {
      return fault.what();
    }
  }

  ServerStage stage_;
};

TEST_F(Trust, NobodyIsTrustedUnseen) {
  EXPECT_NE(reason(target()).find("not trusted"), std::string::npos) << reason(target());
}

TEST_F(Trust, TheNamedCertificateIsTrustedUnderItsOwnName) {
  ClientTarget own = target();
  own.ca_file = stage_.certificate.chain_file;
  EXPECT_EQ(reason(own), "");
  own.server_name = "exchange.example";
  EXPECT_NE(reason(own).find("not trusted"), std::string::npos) << reason(own);
}

TEST_F(Trust, WhoeverAsksForItTrustsAnybody) {
  ClientTarget careless = target();
  careless.any_certificate = true;
  EXPECT_EQ(reason(careless), "");
}

TEST_F(Trust, AFileWithoutACertificateIsToldSo) {
  ClientTarget own = target();
  own.ca_file = "/nowhere.pem";
  EXPECT_NE(reason(own).find("/nowhere.pem"), std::string::npos) << reason(own);
}

TEST_F(Trust, NobodyThereIsToldSo) {
  ClientTarget away = target();
  away.port = free_port();
  EXPECT_NE(reason(away).find("nobody listens"), std::string::npos) << reason(away);
}

}  // namespace
}  // namespace adit::http
