// Words for what the JSON door refuses.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable json_texts() {
  static constexpr RefusalText rows[] = {
      {"json.too_large", "内容过大：{bytes} 字节，上限 {bytes_max} 字节。",
       "The document is too large: {bytes} bytes, at most {bytes_max}."},
      {"json.too_deep", "JSON 嵌套过深，上限 {depth_max} 层。",
       "The JSON is nested too deeply; at most {depth_max} levels."},
      {"json.duplicate_key", "JSON 中的键“{key}”重复。", "The JSON key \"{key}\" appears twice."},
      {"json.malformed", "第 {offset} 字节处不是合法的 JSON。", "Not valid JSON at byte {offset}."},
      {"json.trailing", "JSON 结束之后还有内容（第 {offset} 字节）。",
       "Something follows the end of the JSON, at byte {offset}."},
      {"json.bom", "JSON 不得以字节顺序标记（BOM）开头。",
       "JSON must not begin with a byte order mark."},
      {"json.encoding", "第 {offset} 字节附近不是合法的 UTF-8 文本。",
       "Not valid UTF-8 text near byte {offset}."},
  };
  return rows;
}

}  // namespace adit::wire
