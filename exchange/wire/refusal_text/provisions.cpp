// Words for what a plan provides beyond its clauses: tables, areas, quotas, contradictions.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {
namespace {

constexpr RefusalText rows[] = {
    {"plan.no_provisions",
     "规划版本 {plan} 依据的文件没有随程序提供的条目。请改看另一个版本，或由运维人员升级程序。",
     "The program carries no provisions for the document of the edition {plan}. Read another "
     "edition, or have the program brought up to date."},
    {"plan_part.not_found", "规划里没有“{part}”这一部分。全部内容见规划首页。",
     "The plan has no part “{part}”. The first page of the plan lists all there are."},
    {"plan_row.not_found",
     "规划的“{part}”里没有“{row}”这一条，可能属于另一个版本。请在该部分里查找。",
     "There is no “{row}” in the part “{part}” of this edition; it may belong to another. Look "
     "for "
     "it in that part."},
    {"plan.other_document",
     "{file} 的行号不是本规划原文的行号：document 应为原文的 SHA-256，与其他文件和 edition.json "
     "一致。",
     "The line numbers of {file} are not those of this plan’s text: document must be the SHA-256 "
     "of the text that edition.json and the other files name."},
    {"plan.row_twice", "{file} 中 {row} 出现了两次。请改用另一个编号，或删去其中一行。",
     "{row} stands twice in {file}. Give one of them another id, or remove it."},
    {"plan.row_empty", "{file} 的 {row} 没有 {member}，没有说出任何要求。请补上数值。",
     "{row} of {file} demands nothing, for it lacks {member}. State the figure."},
    {"plan.reference_unknown",
     "{file} 的 {row} 在 {member} "
     "中提到“{name}”，但没有这一项。请改正名称，或先把它加进所在的文件。",
     "{row} of {file} names “{name}” in {member}, and there is none. Correct the name, or add it "
     "to "
     "the file where it belongs."},
    {"plan.unit_unknown", "{file} 的 {row} 使用了不认识的计量单位 {unit}。请用已登记的单位。",
     "{row} of {file} uses the unit {unit}, which is not known. Take one of the units that are."},
    {"plan.amount",
     "{file} 的 {row} 中 {amount} 不能精确换算为 {unit}：须为十进制数，至多四位小数。",
     "In {row} of {file}, {amount} is no exact amount of {unit}: write a decimal number with at "
     "most "
     "four decimals."},
    {"plan.unlike",
     "{file} 的 {row}：{first} 与 {second} 计量的不是同一种东西，不能比较。请统一单位。",
     "{row} of {file}: {first} and {second} do not measure the same and cannot be compared. "
     "State "
     "both in units of one kind."},
    {"plan.scale_order", "{file} 的 {row}：规模的下限应依次为最低、中型、大型，逐级增大。",
     "{row} of {file}: the least size, medium and large must follow each other upwards."},
    {"plan.outlook_as_limit",
     "{file} 的 {row} 以 {cell} 为限，而 2016—2020 "
     "年的数字只是展望（L87）。请引用规划期内的一栏。",
     "{row} of {file} takes {cell} as its limit, but figures for 2016–2020 are an outlook (L87). "
     "Refer to a column within the period."},
    {"plan.cell_differs", "{file} 的 {row} 与它引用的表格 {cell} 数字不同。请照表改正。",
     "{row} of {file} states another figure than the cell {cell} that it refers to. Correct it "
     "after the table."},
    {"plan.figure_unquoted",
     "{file} 的 {row} 写的是 "
     "{amount}，它引用的原文里没有这个数。请照原文改正，或引用写明这个数的一句。",
     "{row} of {file} states {amount}, which is not in the words that it quotes. Correct it "
     "after "
     "the text, or quote the sentence that states it."},
    {"plan.control_differs",
     "{file} 的 {row} 对“{mineral}”的管控与 minerals.json 不同。请照原文改正其中一处。",
     "{row} of {file} controls “{mineral}” otherwise than minerals.json does. Correct one of them "
     "after the text."},
    {"plan.slip_unmarked",
     "{file} 的 {row} 改正了原文的字误，却没有写明依据。请在 contradictions 中填上它的编号，例如 "
     "K24。",
     "{row} of {file} corrects a slip of the text and does not say so. Name the entry of the "
     "ledger in contradictions, such as K24."},
    {"plan.zones_contrary",
     "{file} 的 {row} 鼓励开采 {mineral}，而 {other} 限制或禁止它。请写明依哪一条矛盾记录解读。",
     "{row} of {file} encourages {mineral}, which {other} restricts or prohibits. Name the entry "
     "of the ledger of contradictions that says how this is read."},
};

}  // namespace

RefusalTable provision_texts() {
  return rows;
}

}  // namespace adit::wire
