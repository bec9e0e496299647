// Reading a folder into memory, and choosing the file and its form for a request.
#include "http/static_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "http/header_gate.hpp"

namespace adit::http {

namespace {

namespace fs = std::filesystem;
using Text = std::shared_ptr<const std::string>;

struct File {
  Text plain;
  Text gzip;
  Text brotli;
  std::string content_type;
  std::string etag;
  bool immutable = false;
};

std::string_view content_type_of(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
  };
  for (const auto& [ending, type] : types) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return std::move(out).str();
}

// "gzip;q=0" says no; an asterisk is not looked at, the plain form is always right.
bool accepts(std::string_view header, std::string_view coding) {
  while (!header.empty()) {
    const auto end = header.find(',');
    auto item = header.substr(0, end);
    while (item.starts_with(' ')) item.remove_prefix(1);
    if (item.starts_with(coding)) {
      const auto rest = item.substr(coding.size());
      const auto weight = rest.find("q=0");
      const bool none = weight != std::string_view::npos &&
                        rest.find_first_not_of("0. ", weight + 2) == std::string_view::npos;
      return (rest.empty() || rest.front() == ';' || rest.front() == ' ') && !none;
    }
    header = end == std::string_view::npos ? std::string_view{} : header.substr(end + 1);
  }
  return false;
}

bool is_page(std::string_view path) {
  return path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos;
}

}  // namespace

struct StaticFiles::Parts {
  void read_folder(const fs::path& root);
  void add_plain(const std::string& name, std::string text);
  void add_compressed(const std::string& name, std::string text);
  [[nodiscard]] const File* find(std::string_view path) const;
  PageHeaders on_pages;
  std::map<std::string, File, std::less<>> files;  // by path, such as "/assets/app-4f1c.js"
};

void StaticFiles::Parts::read_folder(const fs::path& root) {
  std::size_t bytes = 0;
  std::map<std::string, std::string> compressed;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file() || entry.is_symlink()) continue;
    auto text = read_file(entry.path());
    bytes += text.size();
    if (bytes > base::limits::static_bytes_max) {
      throw std::runtime_error(root.string() + " holds more than the static files may take");
    }
    const auto name = "/" + entry.path().lexically_relative(root).generic_string();
    if (name.ends_with(".gz") || name.ends_with(".br")) {
      compressed.emplace(name, std::move(text));
    } else {
      add_plain(name, std::move(text));
    }
  }
  for (auto& [name, text] : compressed) add_compressed(name, std::move(text));
}

// The build puts files whose names carry a hash of their content into assets/.
void StaticFiles::Parts::add_plain(const std::string& name, std::string text) {
  File file;
  file.content_type = content_type_of(name);
  file.etag = '"' + base::to_hex(base::sha256(text)).substr(0, 24) + '"';
  file.immutable = name.starts_with("/assets/");
  file.plain = std::make_shared<const std::string>(std::move(text));
  files.insert_or_assign(name, std::move(file));
}

void StaticFiles::Parts::add_compressed(const std::string& name, std::string text) {
  const auto found = files.find(name.substr(0, name.size() - 3));
  if (found == files.end()) return;
  auto& form = name.ends_with(".br") ? found->second.brotli : found->second.gzip;
  form = std::make_shared<const std::string>(std::move(text));
}

// "/" is index.html, "/en" is en.html; the app knows all other pages, and that one is not there.
const File* StaticFiles::Parts::find(std::string_view path) const {
  auto found = files.find(path);
  if (found == files.end() && is_page(path)) {
    found = files.find(path == "/" ? "/index.html" : std::string(path) + ".html");
    if (found == files.end()) found = files.find("/app.html");
  }
  return found == files.end() ? nullptr : &found->second;
}

StaticFiles::StaticFiles(const std::string& folder, PageHeaders on_pages)
    : parts_(std::make_unique<Parts>()) {
  parts_->on_pages = std::move(on_pages);
  std::error_code ec;
  if (!fs::is_directory(folder, ec)) throw std::runtime_error(folder + " is no folder");
  parts_->read_folder(folder);
  for (const char* document : {"/index.html", "/app.html"}) {
    if (parts_->files.contains(document)) continue;
    throw std::runtime_error(folder + " has no " + (document + 1));
  }
}

StaticFiles::~StaticFiles() = default;

std::optional<Reply> StaticFiles::find(std::string_view path, std::string_view accept_encoding,
                                       std::string_view if_none_match) const {
  const auto* const found = parts_->find(path);
  if (found == nullptr) return std::nullopt;
  const auto& file = *found;
  Reply reply;
  reply.content_type = file.content_type;
  reply.headers = {
      {"ETag", file.etag},
      {"Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache"},
      {"Vary", "Accept-Encoding"}};
  if (found->content_type.starts_with("text/html")) {
    reply.headers.insert(reply.headers.end(), parts_->on_pages.begin(), parts_->on_pages.end());
  }
  if (if_none_match.find(file.etag) != std::string_view::npos) {
    reply.status = 304;
    reply.content_type.clear();
    return reply;
  }
  reply.shared = file.plain;
  if (file.brotli && accepts(accept_encoding, "br")) {
    reply.shared = file.brotli;
    reply.headers.emplace_back("Content-Encoding", "br");
  } else if (file.gzip && accepts(accept_encoding, "gzip")) {
    reply.shared = file.gzip;
    reply.headers.emplace_back("Content-Encoding", "gzip");
  }
  return reply;
}

}  // namespace adit::http
