// The settings of TLS: protocol versions, ciphers, certificates chosen by name, session tickets.
// A set of contexts is immutable; reloading makes a new one, and connections keep theirs.
#pragma once

#include <openssl/ssl.h>

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/certificate.hpp"

namespace adit::http {

// The secrets that session tickets are sealed with. After a rotation the previous key still opens
// old tickets; one rotation later nothing does, and what was recorded stays closed. Thread-safe.
class TicketKeys {
 public:
  TicketKeys();
  // Makes a new current key; due every ticket_key_hours.
  void rotate();
  // Has OpenSSL seal and open this context's tickets with these keys; `this` must outlive it.
  void install(SSL_CTX* context);

  static constexpr int ticket_key_hours = 6;

 private:
  struct Key {
    std::array<unsigned char, 16> name{};
    std::array<unsigned char, 32> cipher{};
    std::array<unsigned char, 32> mac{};
  };
  static Key fresh();
  static int on_ticket(SSL* ssl, unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher,
                       EVP_MAC_CTX* mac, int seal);
  std::pair<Key, Key> both() const;

  mutable std::mutex mutex_;
  Key current_;
  Key previous_;
};

enum class UnknownName : bool { gets_first, refused };

class TlsContexts {
 public:
  // Loads every certificate and checks that keys fit; at least one is needed. Throws
  // std::runtime_error with the file and OpenSSL's reason. `keys` is shared over reloads.
  TlsContexts(const std::vector<Certificate>& certificates, UnknownName unknown,
              std::shared_ptr<TicketKeys> keys);
  TlsContexts(const TlsContexts&) = delete;
  TlsContexts& operator=(const TlsContexts&) = delete;

  // The context a handshake begins with; the client's name may change it on the way.
  [[nodiscard]] SSL_CTX* first() const { return entries_.front().context.get(); }

 private:
  struct Free {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  };
  struct Entry {
    std::vector<std::string> names;
    std::unique_ptr<SSL_CTX, Free> context;
  };
  static int on_name(SSL* ssl, int* alert, void* self);
  [[nodiscard]] SSL_CTX* by_name(const char* name) const;

  std::shared_ptr<TicketKeys> keys_;
  UnknownName unknown_;
  std::vector<Entry> entries_;
};

}  // namespace adit::http
