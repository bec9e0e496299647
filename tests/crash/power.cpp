// Plays the notebooks of the library of lost writes back, newest note first.
#include "crash/power.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "crash/lost_writes/record.hpp"

namespace adit::crash {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t sector = 512;

// PostgreSQL runs as a user who may not be able to enter the build.
std::string make_folder() {
  std::string name = "/tmp/adit-power-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder could be made");
  fs::permissions(name, fs::perms(0777));
  fs::create_directory(name + "/notes");
  fs::permissions(name + "/notes", fs::perms(0777));
  fs::copy_file(ADIT_LOST_WRITES, name + "/lost_writes.so");
  return name;
}

struct Note {
  WriteRecord record;
  std::string_view saved;
};

// A note that was being written when its writer was killed is left out: the write itself had not
// begun.
std::vector<Note> notes_in(std::string_view book) {
  std::vector<Note> all;
  while (book.size() >= sizeof(WriteRecord)) {
    Note note{};
    std::memcpy(&note.record, book.data(), sizeof(WriteRecord));
    book.remove_prefix(sizeof(WriteRecord));
    if (book.size() < note.record.saved_bytes) break;
    note.saved = book.substr(0, note.record.saved_bytes);
    book.remove_prefix(note.saved.size());
    all.push_back(note);
  }
  return all;
}

void must(bool done) {
  if (!done) throw std::runtime_error("a lost write cannot be taken back");
}

class File {
 public:
  explicit File(const fs::path& path) : fd_(::open(path.c_str(), O_WRONLY | O_CLOEXEC)) {
    must(fd_ >= 0);
  }
  ~File() { ::close(fd_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void take_back(const Note& note) const {
    put(note.saved, note.record.offset);
    must(::ftruncate(fd_, static_cast<off_t>(note.record.size_before)) == 0);
  }
  // Some sectors of the write had reached the disk.
  void tear(const Note& note, std::mt19937& dice) const {
    for (std::size_t at = 0; at < note.saved.size(); at += sector) {
      if (dice() % 2 == 0) put(note.saved.substr(at, sector), note.record.offset + at);
    }
  }

 private:
  void put(std::string_view bytes, std::uint64_t offset) const {
    const auto done = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    must(done == static_cast<ssize_t>(bytes.size()));
  }
  int fd_;
};

std::size_t take_back(const fs::path& path, const std::vector<Note>& notes, std::mt19937* dice) {
  const std::size_t kept = dice != nullptr && !notes.empty() ? (*dice)() % notes.size() : 0;
  const File file(path);
  for (std::size_t i = notes.size(); i > kept; --i) file.take_back(notes[i - 1]);
  if (kept > 0) file.tear(notes[kept - 1], *dice);
  return notes.size() - kept;
}

std::string book_of(const fs::path& notebooks, const fs::path& path) {
  struct stat status {};
  must(::stat(path.c_str(), &status) == 0);
  return notebooks / (std::to_string(status.st_dev) + "-" + std::to_string(status.st_ino));
}

}  // namespace

PoweredCluster::PoweredCluster()
    : folder_(make_folder()),
      cluster_({.settings = {"wal_sync_method=fdatasync"},
                .environment = {"LD_PRELOAD=" + folder_ + "/lost_writes.so",
                                std::string(notebooks_variable) + "=" + folder_ + "/notes"}}) {}

PoweredCluster::~PoweredCluster() {
  fs::remove_all(folder_);
}

std::size_t PoweredCluster::cut() {
  return drop(nullptr);
}

std::size_t PoweredCluster::cut(std::mt19937& dice) {
  return drop(&dice);
}

std::size_t PoweredCluster::drop(std::mt19937* dice) {
  cluster_.cut_off();
  const fs::path data = cluster_.folder() + "/data";
  fs::remove(data / "postmaster.pid");  // that of the machine as it was
  std::size_t dropped = 0;
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream book(book_of(folder_ + "/notes", entry.path()), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(book), {}};
    dropped += take_back(entry.path(), notes_in(text), dice);
  }
  for (const auto& book : fs::directory_iterator(folder_ + "/notes")) fs::remove(book.path());
  return dropped;
}

}  // namespace adit::crash
