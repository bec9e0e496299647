// Words for receipts that do not verify, and for the key that does not open what is sealed.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable ledger_texts() {
  static constexpr RefusalText rows[] = {
      {"receipt.format", "这不是一份完好的回执。", "This is not a well-formed receipt."},
      {"receipt.key", "回执不是用这把公钥对应的密钥签的（回执写的是 {key_id}）。",
       "The receipt was signed with another key (it names {key_id})."},
      {"receipt.not_a_key", "密钥文件不是 Ed25519 公钥（PEM）。",
       "The key file is no Ed25519 public key (PEM)."},
      {"receipt.signature", "回执的签名不成立。", "The signature of the receipt does not hold."},
      {"receipt.inclusion", "回执的内容不在所签的批次之中。",
       "What the receipt says is not part of the signed batch."},
      {"sealing_key.wrong",
       "{lot} 的底价不能用 {path} 打开：请把当初的 sealing.key（数据目录的备份中有）放回该处，"
       "再启动。",
       "The sealed reserve of {lot} does not open with {path}: put the sealing.key that sealed it "
       "back there (a backup of the data directory has it) and start again."},
  };
  return rows;
}

}  // namespace adit::wire
