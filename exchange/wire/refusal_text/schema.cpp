// Words for documents that do not fit their schema.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable schema_texts() {
  static constexpr RefusalText rows[] = {
      {"schema.type", "“{field}”的类型不对，应为 {expected}。",
       "\"{field}\" has the wrong type; expected {expected}."},
      {"schema.required", "缺少“{field}”。", "\"{field}\" is missing."},
      {"schema.additionalProperties", "不认识“{field}”这一项。",
       "\"{field}\" is not a known member."},
      {"schema.enum", "“{field}”不是允许的值，可为 {expected}。",
       "\"{field}\" is not an allowed value; allowed are {expected}."},
      {"schema.minLength", "“{field}”太短，至少 {expected} 个字。",
       "\"{field}\" is too short; at least {expected} characters."},
      {"schema.maxLength", "“{field}”太长，至多 {expected} 个字。",
       "\"{field}\" is too long; at most {expected} characters."},
      {"schema.pattern", "“{field}”的格式不对。", "\"{field}\" has the wrong form."},
      {"schema.minimum", "“{field}”太小，不得小于 {expected}。",
       "\"{field}\" is too small; at least {expected}."},
      {"schema.maximum", "“{field}”太大，不得大于 {expected}。",
       "\"{field}\" is too large; at most {expected}."},
      {"schema.minItems", "“{field}”的项数太少，至少 {expected} 项。",
       "\"{field}\" has too few items; at least {expected}."},
      {"schema.maxItems", "“{field}”的项数太多，至多 {expected} 项。",
       "\"{field}\" has too many items; at most {expected}."},
      {"schema.oneOf", "“{field}”须恰好符合一种形式。",
       "\"{field}\" must have exactly one of the possible forms."},
      {"schema.anyOf", "“{field}”不符合任何一种允许的形式。",
       "\"{field}\" has none of the possible forms."},
  };
  return rows;
}

}  // namespace adit::wire
