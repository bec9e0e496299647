// Through libxlsxwriter, which writes files: the workbook is a file of memory alone.
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <stdexcept>

#include "wire/plan/flat_sheet.hpp"
#include "wire/plan/sheet_table.hpp"

namespace adit::wire {
namespace {

using domain::plan::Edition;

// A nameless file in memory with an address that may be opened as often as one likes.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::runtime_error("no memory for a workbook");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  [[nodiscard]] std::string content() const {
    std::string bytes(static_cast<std::size_t>(::lseek(descriptor_, 0, SEEK_END)), '\0');
    std::size_t read = 0;
    while (read < bytes.size()) {
      const auto more =
          ::pread(descriptor_, bytes.data() + read, bytes.size() - read, static_cast<off_t>(read));
      if (more <= 0) throw std::runtime_error("a workbook cannot be read back");
      read += static_cast<std::size_t>(more);
    }
    return bytes;
  }

 private:
  int descriptor_;
};

struct FreeBook {
  void operator()(lxw_workbook* book) const { ::lxw_workbook_free(book); }
};
using Book = std::unique_ptr<lxw_workbook, FreeBook>;

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(::lxw_strerror(error));
}

// Roughly what a text takes: a Chinese letter is as wide as two Latin ones.
double width_of(std::string_view text) {
  const auto letters = std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
  const auto wide = (static_cast<std::ptrdiff_t>(text.size()) - letters) / 2;
  return static_cast<double>(letters + wide);
}

class Writer {
 public:
  Writer(lxw_workbook* book, Language language) : book_(book), language_(language) {
    heading_ = ::workbook_add_format(book);
    ::format_set_bold(heading_);
    ::format_set_text_wrap(heading_);
    ::format_set_align(heading_, LXW_ALIGN_VERTICAL_TOP);
    body_ = ::workbook_add_format(book);
    ::format_set_text_wrap(body_);
    ::format_set_align(body_, LXW_ALIGN_VERTICAL_TOP);
  }

  void sheet(const Sheet& sheet) {
    auto* page = add(sheet.part);
    const FlatSheet plain = flat(sheet, language_);
    lxw_col_t column = 0;
    for (const std::string& head : plain.heads) text(page, 0, column++, head, heading_);
    lxw_row_t row = 1;
    for (const auto& cells : plain.rows) {
      column = 0;
      for (const FlatCell& cell : cells) put(page, row, column++, cell);
      ++row;
    }
    widen(page, plain);
    ::worksheet_freeze_panes(page, 1, 2);
    const auto last = static_cast<lxw_col_t>(plain.heads.size() - 1);
    require(::worksheet_autofilter(page, 0, 0, row - 1, last));
  }

  // Where it all comes from, and what the sheets are.
  void about(const Edition& edition, const std::vector<const Sheet*>& sheets) {
    auto* page = add(said("说明", "About"));
    const auto& document = edition.document;
    lxw_row_t row = 0;
    const auto line = [&](const std::string& name, const std::string& value) {
      text(page, row, 0, name, heading_);
      text(page, row++, 1, value, body_);
    };
    line(said("规划版本", "Edition"), said(edition.title.zh, edition.title.en));
    line(said("编号", "Id"), edition.id);
    line(said("期限", "Period"),
         base::to_text(edition.effective_from) + " – " + base::to_text(edition.effective_to));
    line(said("依据文件", "Document"),
         said(document.title.zh, document.title.en) + " " + document.number);
    line(said("文本摘要", "Digest of the text"), document.sha256);
    if (edition.synthetic) {
      line("示例", said("标为示例的内容是沙盘虚构的。", "What is marked 示例 is invented."));
    }
    for (const Sheet* sheet : sheets) line(sheet->part, said(sheet->title.zh, sheet->title.en));
    ::worksheet_set_column(page, 0, 0, 24, nullptr);
    ::worksheet_set_column(page, 1, 1, 90, nullptr);
  }

 private:
  [[nodiscard]] std::string said(const std::string& zh, const std::string& en) const {
    return language_ == Language::en ? en : zh;
  }

  lxw_worksheet* add(const std::string& name) {
    auto* page = ::workbook_add_worksheet(book_, name.c_str());
    if (page == nullptr) throw std::runtime_error("a sheet cannot be called " + name);
    return page;
  }

  static void text(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const std::string& value,
                   lxw_format* format) {
    require(::worksheet_write_string(page, row, column, value.c_str(), format));
  }

  void put(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const FlatCell& cell) {
    if (cell.text.empty()) return;
    if (!cell.number) return text(page, row, column, cell.text, body_);
    double value = 0;
    std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
    require(::worksheet_write_number(page, row, column, value, body_));
  }

  // As wide as what stands in it, within what a screen shows.
  static void widen(lxw_worksheet* page, const FlatSheet& plain) {
    constexpr double least = 8;
    constexpr double most = 48;
    for (std::size_t i = 0; i < plain.heads.size(); ++i) {
      double width = width_of(plain.heads[i]) + 3;
      for (const auto& row : plain.rows) width = std::max(width, width_of(row[i].text) + 2);
      const auto column = static_cast<lxw_col_t>(i);
      ::worksheet_set_column(page, column, column, std::clamp(width, least, most), nullptr);
    }
  }

  lxw_workbook* book_;
  Language language_;
  lxw_format* heading_ = nullptr;
  lxw_format* body_ = nullptr;
};

// The day of the document, so that the same content has the same bytes whenever it is made.
void date(lxw_workbook* book, const Edition& edition) {
  lxw_doc_properties properties{};
  properties.created =
      static_cast<time_t>(base::shanghai_midnight(edition.document.issued).ms / 1'000);
  require(::workbook_set_properties(book, &properties));
}

}  // namespace

std::string workbook(const Edition& edition, const std::vector<const Sheet*>& sheets,
                     Language language) {
  const MemoryFile file;
  Book book(::workbook_new(file.path().c_str()));
  if (!book) throw std::runtime_error("no memory for a workbook");
  date(book.get(), edition);
  Writer writer(book.get(), language);
  writer.about(edition, sheets);
  for (const Sheet* sheet : sheets) writer.sheet(*sheet);
  require(::workbook_close(book.release()));  // frees it in any case
  return file.content();
}

}  // namespace adit::wire
