// Words that name a ground beside words that leave out. A ground alone is unclear: “国有、民营企业
// 均可参加” names ownership and excludes nobody.
#include "domain/conformity/rules/conditions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace adit::domain::conformity {
namespace {

struct Word {
  std::string_view word;
  Ground ground;
};

// The first of each ground is its code, which as a whole condition excludes.
constexpr std::array codes{Word{"region", Ground::region}, Word{"ownership", Ground::ownership},
                           Word{"named_product", Ground::product},
                           Word{"foreign", Ground::foreign}};

constexpr std::array ground_words{
    Word{"本省", Ground::region},           Word{"本市", Ground::region},
    Word{"本县", Ground::region},           Word{"本地", Ground::region},
    Word{"当地", Ground::region},           Word{"省外", Ground::region},
    Word{"外省", Ground::region},           Word{"外地", Ground::region},
    Word{"省内企业", Ground::region},       Word{"市内企业", Ground::region},
    Word{"县内企业", Ground::region},       Word{"州内企业", Ground::region},
    Word{"辖区内企业", Ground::region},     Word{"省企业", Ground::region},
    Word{"市企业", Ground::region},         Word{"县企业", Ground::region},
    Word{"州企业", Ground::region},         Word{"注册地", Ground::region},
    Word{"户籍", Ground::region},           Word{"local", Ground::region},
    Word{"registered in", Ground::region},  Word{"国有", Ground::ownership},
    Word{"国企", Ground::ownership},        Word{"央企", Ground::ownership},
    Word{"民营", Ground::ownership},        Word{"民企", Ground::ownership},
    Word{"私营", Ground::ownership},        Word{"所有制", Ground::ownership},
    Word{"state-owned", Ground::ownership}, Word{"privately owned", Ground::ownership},
    Word{"品牌", Ground::product},          Word{"牌钻机", Ground::product},
    Word{"牌设备", Ground::product},        Word{"牌产品", Ground::product},
    Word{"商标", Ground::product},          Word{"专利", Ground::product},
    Word{"指定产品", Ground::product},      Word{"brand", Ground::product},
    Word{"外商", Ground::foreign},          Word{"外资", Ground::foreign},
    Word{"境外", Ground::foreign},          Word{"foreign-funded", Ground::foreign}};

constexpr std::array<std::string_view, 20> leaving_out{
    "仅限", "只限", "限于", "须为",   "须是", "须在", "应在", "须用",   "须使用", "必须",
    "应为", "应是", "不得", "不接受", "除外", "排除", "不含", "不允许", "only",   "not "};

bool names_ground(const std::string& text, Ground ground) {
  return std::ranges::any_of(ground_words, [&](const Word& known) {
    return known.ground == ground && text.find(known.word) != std::string::npos;
  });
}

bool is_code(const std::string& text, Ground ground) {
  return std::ranges::any_of(codes, [&](const Word& code) {
    return code.ground == ground &&
           (text == code.word || text.starts_with(std::string(code.word) + ":"));
  });
}

// Whoever promises not to restrict leaves nobody out.
constexpr std::array<std::string_view, 5> promising{"不得限制", "不得歧视", "不得排除", "不限",
                                                    "not restricted"};

template <std::size_t N>
bool has_one_of(const std::string& text, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// 限 by itself also stands in 有限公司; at the beginning it restricts.
bool leaves_out(const std::string& text) {
  return (text.starts_with("限") || has_one_of(text, leaving_out)) && !has_one_of(text, promising);
}

}  // namespace

Conditions read_conditions(const std::vector<std::string>& conditions,
                           std::initializer_list<Ground> grounds) {
  Conditions read;
  for (const std::string& text : conditions) {
    const bool coded = std::any_of(grounds.begin(), grounds.end(),
                                   [&](Ground ground) { return is_code(text, ground); });
    const bool named = std::any_of(grounds.begin(), grounds.end(),
                                   [&](Ground ground) { return names_ground(text, ground); });
    if (coded || (named && leaves_out(text))) {
      read.excluding.push_back(text);
    } else if (named) {
      read.unclear.push_back("condition:" + text);
    }
  }
  return read;
}

}  // namespace adit::domain::conformity
