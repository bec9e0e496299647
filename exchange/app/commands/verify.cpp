// `adit verify`: whether a receipt is what the exchange signed, from the receipt and its key alone.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "ledger/receipt.hpp"
#include "wire/json.hpp"
#include "wire/problem.hpp"

namespace adit::app {

namespace {

struct VerifyOptions {
  std::string receipt;
  std::string key;
};

// receipt.signature is told as "signature"; a key that is none is a fault of the key as well.
std::string reason_of(const base::Refusal& refusal) {
  if (refusal.code == "receipt.not_a_key") return "key";
  return refusal.code.substr(refusal.code.find('.') + 1);
}

ExitCode refused(const base::Refusal& refusal) {
  wire::JsonWriter out;
  out.begin_object().member("valid", false).member("reason", reason_of(refusal));
  out.key("message").begin_object();
  out.member("zh", wire::refusal_text(refusal, wire::Language::zh));
  out.member("en", wire::refusal_text(refusal, wire::Language::en));
  std::cout << out.end_object().end_object().take() << '\n';
  return ExitCode::no;
}

ExitCode valid(const ledger::Receipt& receipt) {
  wire::JsonWriter out;
  out.begin_object().member("valid", true).member("session", receipt.leaf.session);
  out.member("seq", receipt.leaf.seq).member("bid_id", receipt.leaf.bid_id);
  out.member("bid_number", receipt.leaf.bid_number);
  out.member("amount_fen", receipt.leaf.amount_fen).member("t_recv", receipt.leaf.t_recv);
  out.member("hash", receipt.leaf.hash).member("batch", receipt.batch);
  std::cout << out.member("key_id", receipt.key_id).end_object().take() << '\n';
  return ExitCode::yes;
}

ExitCode verify(const VerifyOptions& options) {
  const auto text = read_file(options.receipt);
  if (!text) return report(text.error());
  const auto pem = read_file(options.key);
  if (!pem) return report(pem.error());
  const auto receipt = ledger::verify_receipt(*text, *pem);
  return receipt ? valid(*receipt) : refused(receipt.error());
}

}  // namespace

void add_verify(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("verify", "Check the receipt of a bid");
  const auto options = std::make_shared<VerifyOptions>();
  command->add_option("RECEIPT", options->receipt, "Receipt (JSON)")->required();
  command->add_option("--key", options->key, "Public key of the exchange (PEM)")->required();
  command->add_flag("--json")->description("Print JSON (always)");
  command->callback([options, &code] { code = verify(*options); });
}

}  // namespace adit::app
