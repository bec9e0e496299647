// Words for receipts that do not verify.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable ledger_texts() {
  static constexpr RefusalText rows[] = {
      {"receipt.format", "这不是一份完好的回执。", "This is not a well-formed receipt."},
      {"receipt.key", "回执不是用这把公钥对应的密钥签的（回执写的是 {key_id}）。",
       "The receipt was signed with another key (it names {key_id})."},
      {"receipt.signature", "回执的签名不成立。", "The signature of the receipt does not hold."},
      {"receipt.inclusion", "回执的内容不在所签的批次之中。",
       "What the receipt says is not part of the signed batch."},
  };
  return rows;
}

}  // namespace adit::wire
