// A disk that keeps only what was synced, as a library that is loaded before PostgreSQL's own: each
// write to a file notes first what it overwrites, and a sync of the file throws the notes away. Who
// then kills PostgreSQL and plays the notes back has cut its power. Calls are those that the
// program imports; sync_file_range starts writing and promises nothing, so it is not among them.
// Names are kept: a rename or an unlink counts as durable, with the notes of the file that is gone.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "crash/lost_writes/record.hpp"

namespace {

using adit::crash::WriteRecord;

constexpr std::size_t path_max = 300;

// The function that this library stands before.
template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

using Write = ssize_t (*)(int, const void*, size_t);
using Pwrite = ssize_t (*)(int, const void*, size_t, off_t);
using Pwritev = ssize_t (*)(int, const iovec*, int, off_t);
using Ftruncate = int (*)(int, off_t);
using Sync = int (*)(int);
using Rename = int (*)(const char*, const char*);
using Unlink = int (*)(const char*);

const Write real_write = next<Write>("write");
const Pwrite real_pwrite = next<Pwrite>("pwrite");
const Pwritev real_pwritev = next<Pwritev>("pwritev");
const Ftruncate real_ftruncate = next<Ftruncate>("ftruncate");
const Rename real_rename = next<Rename>("rename");
const Unlink real_unlink = next<Unlink>("unlink");

const char* folder() {
  static const char* const named = std::getenv(adit::crash::notebooks_variable);
  return named;
}

void name_of(const struct stat& file, char (&path)[path_max]) {
  std::snprintf(path, sizeof path, "%s/%lu-%lu", folder(), static_cast<unsigned long>(file.st_dev),
                static_cast<unsigned long>(file.st_ino));
}

// The notebook of one open file, held while a call on the file lasts, so that the notes are in the
// order of the writes of all processes.
class Notebook {
 public:
  explicit Notebook(int fd) : file_(fd) {
    struct stat status {};
    if (folder() == nullptr || ::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return;
    size_ = status.st_size;
    char path[path_max];
    name_of(status, path);
    notes_ = ::open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (notes_ < 0 || ::flock(notes_, LOCK_EX) != 0) std::abort();
    if (::fstat(fd, &status) == 0) size_ = status.st_size;  // now that nobody else writes
  }
  ~Notebook() {
    if (notes_ >= 0) ::close(notes_);
    if (readable_ >= 0) ::close(readable_);
  }
  Notebook(const Notebook&) = delete;
  Notebook& operator=(const Notebook&) = delete;

  [[nodiscard]] off_t size() const { return size_; }

  // The bytes from `offset` on are about to be overwritten or cut off.
  void note(off_t offset, size_t count) const {
    if (notes_ < 0) return;
    const size_t there =
        offset < size_ ? std::min(count, static_cast<size_t>(size_ - offset)) : size_t{0};
    const size_t bytes = sizeof(WriteRecord) + there;
    auto* const buffer = static_cast<char*>(std::malloc(bytes));
    if (buffer == nullptr) std::abort();
    *reinterpret_cast<WriteRecord*>(buffer) = {static_cast<std::uint64_t>(offset), there,
                                               static_cast<std::uint64_t>(size_)};
    char* const saved = buffer + sizeof(WriteRecord);
    if (::pread(readable(), saved, there, offset) != static_cast<ssize_t>(there)) std::abort();
    if (real_write(notes_, buffer, bytes) != static_cast<ssize_t>(bytes)) std::abort();
    std::free(buffer);
  }

  void forget() const {
    if (notes_ >= 0 && real_ftruncate(notes_, 0) != 0) std::abort();
  }

 private:
  // Also of a file that the program has opened for writing alone.
  int readable() const {
    if ((::fcntl(file_, F_GETFL) & O_ACCMODE) != O_WRONLY) return file_;
    char link[40];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file_);
    return readable_ = ::open(link, O_RDONLY | O_CLOEXEC);
  }
  int file_;
  int notes_ = -1;
  mutable int readable_ = -1;
  off_t size_ = 0;
};

// A file that loses its last name takes its notes along: the next one may get its inode.
void forget_file(const struct stat& gone) {
  if (folder() == nullptr || !S_ISREG(gone.st_mode) || gone.st_nlink != 1) return;
  char path[path_max];
  name_of(gone, path);
  real_unlink(path);
}

}  // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, size_t count) {
  const Notebook notebook(fd);
  const bool appends = (::fcntl(fd, F_GETFL) & O_APPEND) != 0;
  notebook.note(appends ? notebook.size() : ::lseek(fd, 0, SEEK_CUR), count);
  return real_write(fd, bytes, count);
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t offset) {
  const Notebook notebook(fd);
  notebook.note(offset, count);
  return real_pwrite(fd, bytes, count, offset);
}

ssize_t pwritev(int fd, const iovec* parts, int count, off_t offset) {
  size_t bytes = 0;
  for (int i = 0; i < count; ++i) bytes += parts[i].iov_len;
  const Notebook notebook(fd);
  notebook.note(offset, bytes);
  return real_pwritev(fd, parts, count, offset);
}

int ftruncate(int fd, off_t size) noexcept {
  const Notebook notebook(fd);
  notebook.note(size, static_cast<size_t>(std::max<off_t>(0, notebook.size() - size)));
  return real_ftruncate(fd, size);
}

int truncate(const char* path, off_t size) noexcept {
  const int fd = ::open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return -1;
  const int result = ftruncate(fd, size);
  ::close(fd);
  return result;
}

// The page cache outlives a killed process: nothing has to reach the disk itself.
int fsync(int fd) {
  Notebook(fd).forget();
  return 0;
}

int fdatasync(int fd) {
  return fsync(fd);
}

int rename(const char* from, const char* to) noexcept {
  struct stat gone {};
  const bool replaces = ::stat(to, &gone) == 0;
  const int result = real_rename(from, to);
  if (result == 0 && replaces) forget_file(gone);
  return result;
}

int unlink(const char* path) noexcept {
  struct stat gone {};
  const bool known = ::lstat(path, &gone) == 0;
  const int result = real_unlink(path);
  if (result == 0 && known) forget_file(gone);
  return result;
}
}
