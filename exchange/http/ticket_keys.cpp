// Sealing and opening session tickets (RFC 5077 section 4: AES-256-CBC, then HMAC-SHA-256).
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <cstring>

#include "base/crypto.hpp"
#include "http/tls_context.hpp"

namespace adit::http {

namespace {

bool key_mac(EVP_MAC_CTX* mac, std::array<unsigned char, 32>& key) {
  char digest[] = "SHA256";
  OSSL_PARAM params[] = {
      OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, key.data(), key.size()),
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
      OSSL_PARAM_construct_end()};
  return EVP_MAC_CTX_set_params(mac, params) == 1;
}

template <std::size_t n>
void fill(std::array<unsigned char, n>& out) {
  const auto random = base::random_bytes(n);
  std::memcpy(out.data(), random.data(), n);
}

}  // namespace

TicketKeys::TicketKeys() : current_(fresh()), previous_(fresh()) {}

TicketKeys::Key TicketKeys::fresh() {
  Key key;
  fill(key.name);
  fill(key.cipher);
  fill(key.mac);
  return key;
}

void TicketKeys::rotate() {
  auto next = fresh();
  const std::lock_guard lock(mutex_);
  previous_ = current_;
  current_ = next;
}

std::pair<TicketKeys::Key, TicketKeys::Key> TicketKeys::both() const {
  const std::lock_guard lock(mutex_);
  return {current_, previous_};
}

void TicketKeys::install(SSL_CTX* context) {
  SSL_CTX_set_app_data(context, this);
  SSL_CTX_set_tlsext_ticket_key_evp_cb(context, &TicketKeys::on_ticket);
}

// Returns as OpenSSL asks: -1 fault, 0 unknown ticket, 1 good, 2 good but to be renewed.
int TicketKeys::on_ticket(SSL* ssl, unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher,
                          EVP_MAC_CTX* mac, int seal) {
  auto& keys = *static_cast<TicketKeys*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
  auto [key, previous] = keys.both();
  if (seal == 1) {
    const auto random = base::random_bytes(16);
    std::copy_n(reinterpret_cast<const unsigned char*>(random.data()), 16, iv);
    std::copy(key.name.begin(), key.name.end(), name);
    const auto* kind = EVP_aes_256_cbc();
    const bool good = EVP_EncryptInit_ex(cipher, kind, nullptr, key.cipher.data(), iv) == 1;
    return good && key_mac(mac, key.mac) ? 1 : -1;
  }
  const bool old = !std::equal(key.name.begin(), key.name.end(), name);
  if (old && !std::equal(previous.name.begin(), previous.name.end(), name)) return 0;
  auto& used = old ? previous : key;
  const auto* kind = EVP_aes_256_cbc();
  const bool good = EVP_DecryptInit_ex(cipher, kind, nullptr, used.cipher.data(), iv) == 1;
  if (!good || !key_mac(mac, used.mac)) return -1;
  return old ? 2 : 1;
}

}  // namespace adit::http
