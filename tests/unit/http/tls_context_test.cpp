// Certificates by name, protocol versions and ciphers, and tickets over a rotation of their keys.
#include "http/tls_context.hpp"

#include <gtest/gtest.h>

#include "unit/http/stream_pair.hpp"

namespace adit::http {
namespace {

struct Two {
  TemporaryFolder folder;
  std::shared_ptr<TicketKeys> keys = std::make_shared<TicketKeys>();
  std::shared_ptr<const TlsContexts> contexts;

  explicit Two(UnknownName unknown) {
    const std::vector both{throw_away_certificate(folder.path(), "one.test"),
                           throw_away_certificate(folder.path(), "two.test")};
    contexts = std::make_shared<const TlsContexts>(both, unknown, keys);
  }
};

struct Heard {
  bool connected = false;
  std::string name;  // of the server's certificate
  std::string version;
  std::string cipher;
};

// One handshake, set up by `prepare`.
Heard shake_hands(const std::shared_ptr<const TlsContexts>& contexts, const std::string& name,
                  const std::function<void(SSL*)>& prepare = {}) {
  Heard heard;
  const Stage stage{.handshake = false, .name = name, .contexts = contexts};
  play(
      stage,
      [](TlsStream stream) -> Task<void> {
        const auto [ec] = co_await stream.async_handshake(awaited);
        if (!ec) co_await stream.async_shutdown(awaited);
      },
      [&](Client client) {
        if (prepare) prepare(client.ssl);
        heard.connected = SSL_connect(client.ssl) == 1;
        heard.version = SSL_get_version(client.ssl);
        if (!heard.connected) return;
        heard.cipher = SSL_get_cipher_name(client.ssl);
        X509* certificate = SSL_get1_peer_certificate(client.ssl);
        char common[64] = {};
        X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, common, 64);
        X509_free(certificate);
        heard.name = common;
      });
  return heard;
}

TEST(TlsContexts, AnswerByName) {
  const Two two(UnknownName::gets_first);
  EXPECT_EQ(shake_hands(two.contexts, "one.test").name, "one.test");
  EXPECT_EQ(shake_hands(two.contexts, "TWO.test").name, "two.test");
  EXPECT_EQ(shake_hands(two.contexts, "three.test").name, "one.test");
  EXPECT_EQ(shake_hands(two.contexts, "").name, "one.test");
}

TEST(TlsContexts, MayRefuseUnknownNames) {
  const Two two(UnknownName::refused);
  EXPECT_FALSE(shake_hands(two.contexts, "three.test").connected);
  EXPECT_TRUE(shake_hands(two.contexts, "two.test").connected);
}

TEST(TlsContexts, SpeakOnlyStrongVersions) {
  const Two two(UnknownName::gets_first);
  const auto only = [](int version) {
    return [version](SSL* ssl) {
      SSL_set_security_level(ssl, 0);
      SSL_set_min_proto_version(ssl, version);
      SSL_set_max_proto_version(ssl, version);
    };
  };
  EXPECT_FALSE(shake_hands(two.contexts, "one.test", only(TLS1_1_VERSION)).connected);
  EXPECT_TRUE(shake_hands(two.contexts, "one.test", only(TLS1_2_VERSION)).connected);
  EXPECT_EQ(shake_hands(two.contexts, "one.test", only(TLS1_3_VERSION)).version, "TLSv1.3");
}

TEST(TlsContexts, TakeOnlyForwardSecretAeadCiphers) {
  const Two two(UnknownName::gets_first);
  const auto with = [](const char* ciphers) {
    return [ciphers](SSL* ssl) {
      SSL_set_max_proto_version(ssl, TLS1_2_VERSION);
      SSL_set_cipher_list(ssl, ciphers);
    };
  };
  EXPECT_FALSE(shake_hands(two.contexts, "one.test", with("ECDHE-ECDSA-AES128-SHA")).connected);
  EXPECT_TRUE(
      shake_hands(two.contexts, "one.test", with("ECDHE-ECDSA-AES128-GCM-SHA256")).connected);
}

TEST(TlsContexts, RefuseProtocolsOtherThanHttp11) {
  const Two two(UnknownName::gets_first);
  const auto offer = [](std::string_view list) {
    return [list](SSL* ssl) {
      SSL_set_alpn_protos(ssl, reinterpret_cast<const unsigned char*>(list.data()),
                          static_cast<unsigned>(list.size()));
    };
  };
  EXPECT_FALSE(shake_hands(two.contexts, "one.test", offer("\x02h2")).connected);
  EXPECT_TRUE(shake_hands(two.contexts, "one.test", offer("\x02h2\x08http/1.1")).connected);
}

TEST(TlsContexts, SayWhichFileDoesNotLoad) {
  const TemporaryFolder folder;
  auto one = throw_away_certificate(folder.path(), "one.test");
  const auto two = throw_away_certificate(folder.path(), "two.test");
  one.key_file = two.key_file;
  const auto load = [&] {
    TlsContexts({one}, UnknownName::gets_first, std::make_shared<TicketKeys>());
  };
  EXPECT_THROW(load(), std::runtime_error);
  EXPECT_THROW(TlsContexts({}, UnknownName::gets_first, nullptr), std::runtime_error);
}

// TLS 1.2, where the ticket is part of the handshake, so nothing has to be read for it.
SSL_SESSION* visit(const Two& two, SSL_SESSION* ticket, bool& resumed) {
  SSL_SESSION* next = nullptr;
  const Stage stage{.handshake = false, .contexts = two.contexts};
  play(
      stage,
      [](TlsStream stream) -> Task<void> {
        co_await stream.async_handshake(awaited);
        co_await stream.async_shutdown(awaited);
      },
      [&](Client client) {
        SSL_set_max_proto_version(client.ssl, TLS1_2_VERSION);
        if (ticket != nullptr) SSL_set_session(client.ssl, ticket);
        EXPECT_EQ(SSL_connect(client.ssl), 1);
        resumed = SSL_session_reused(client.ssl) == 1;
        next = SSL_get1_session(client.ssl);
        EXPECT_TRUE(client.ends_well());
        SSL_shutdown(client.ssl);  // else OpenSSL would not resume it
      });
  SSL_SESSION_free(ticket);
  return next;
}

TEST(TicketKeys, OpenTicketsOverOneRotationOnly) {
  const Two two(UnknownName::gets_first);
  bool resumed = true;
  auto* ticket = visit(two, nullptr, resumed);
  EXPECT_FALSE(resumed);
  ticket = visit(two, ticket, resumed);
  EXPECT_TRUE(resumed);
  two.keys->rotate();
  ticket = visit(two, ticket, resumed);  // opened by the previous key, and renewed
  EXPECT_TRUE(resumed);
  two.keys->rotate();
  two.keys->rotate();
  ticket = visit(two, ticket, resumed);
  EXPECT_FALSE(resumed);
  SSL_SESSION_free(ticket);
}

}  // namespace
}  // namespace adit::http
