// Makes one system call of a program fail, stop half-way, or be the last: loaded with LD_PRELOAD,
// it stands between the program and the C library.
//
//   FAULTS_UNDER  a folder; calls about files elsewhere pass, and are not counted
//   FAULTS_LOG    a file that gets a line for each counted call
//   FAULTS_AT     the number of the call to disturb, counted from 1; without it, none is
//   FAULTS_DO     a number: fail with this errno; "kill": end before the call;
//                 "half": read or write half of what is asked for; "torn": that, and end
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *under, *action;
static long at, calls;
static int log_file = -1;

__attribute__((constructor)) static void begin(void) {
  under = getenv("FAULTS_UNDER");
  action = getenv("FAULTS_DO");
  const char *number = getenv("FAULTS_AT"), *log = getenv("FAULTS_LOG");
  at = number ? atol(number) : 0;
  // Straight to the kernel: these calls are not the program's.
  if (log) log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
}

static const char *name_of(int descriptor) {
  static char name[4096];
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, name, sizeof name - 1);
  name[length > 0 ? length : 0] = 0;
  return name;
}

enum fault { PASS, FAIL, HALF };

// Counts a call, and says whether it is the one to disturb.
static enum fault count(const char *call, const char *path) {
  if (!under || strncmp(path, under, strlen(under)) != 0) return PASS;
  int kept = errno;
  char line[4200];
  int length = snprintf(line, sizeof line, "%s\t%s\n", call, path + strlen(under));
  if (log_file >= 0) syscall(SYS_write, log_file, line, length);
  errno = kept;
  if (++calls != at || !action) return PASS;
  if (strcmp(action, "kill") == 0) raise(SIGKILL);
  if (strcmp(action, "half") == 0 || strcmp(action, "torn") == 0) return HALF;
  errno = atoi(action);
  return FAIL;
}

static void end_if_torn(void) {
  if (strcmp(action, "torn") == 0) raise(SIGKILL);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Calls that take a path first, or a descriptor, and pass or fail.
#define BY_PATH(result, call, name, parameters, arguments)                  \
  result name parameters {                                                  \
    return count(#call, path) == FAIL ? -1 : REAL(name) arguments;          \
  }
#define BY_DESCRIPTOR(result, call, name, parameters, arguments)            \
  result name parameters {                                                  \
    return count(#call, name_of(fd)) == FAIL ? -1 : REAL(name) arguments;   \
  }
// Calls that may do half of what they are asked for.
#define BY_PART(call, name, parameters, arguments)                          \
  ssize_t name parameters {                                                 \
    enum fault fault = count(#call, name_of(fd));                           \
    if (fault == FAIL) return -1;                                           \
    if (fault == HALF) size = (size + 1) / 2;                               \
    ssize_t done = REAL(name) arguments;                                    \
    if (fault == HALF) end_if_torn();                                       \
    return done;                                                            \
  }
#define OPEN(name)                                                          \
  int name(const char *path, int flags, ...) {                              \
    va_list rest;                                                           \
    va_start(rest, flags);                                                  \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;               \
    va_end(rest);                                                           \
    return count("open", path) == FAIL ? -1 : REAL(name)(path, flags, mode); \
  }

OPEN(open)
OPEN(open64)
BY_PART(read, read, (int fd, void *bytes, size_t size), (fd, bytes, size))
BY_PART(read, pread, (int fd, void *bytes, size_t size, off_t from), (fd, bytes, size, from))
BY_PART(read, pread64, (int fd, void *bytes, size_t size, off64_t from), (fd, bytes, size, from))
BY_PART(write, write, (int fd, const void *bytes, size_t size), (fd, bytes, size))
BY_PART(write, pwrite, (int fd, const void *bytes, size_t size, off_t to), (fd, bytes, size, to))
BY_PART(write, pwrite64, (int fd, const void *bytes, size_t size, off64_t to), (fd, bytes, size, to))
BY_DESCRIPTOR(int, fsync, fsync, (int fd), (fd))
BY_DESCRIPTOR(int, syncfs, syncfs, (int fd), (fd))
BY_DESCRIPTOR(int, sync_file_range, sync_file_range,
  (int fd, off64_t from, off64_t size, unsigned flags), (fd, from, size, flags))
BY_DESCRIPTOR(int, flock, flock, (int fd, int operation), (fd, operation))
BY_DESCRIPTOR(int, ftruncate, ftruncate, (int fd, off_t size), (fd, size))
BY_DESCRIPTOR(int, ftruncate, ftruncate64, (int fd, off64_t size), (fd, size))
BY_DESCRIPTOR(int, fchmod, fchmod, (int fd, mode_t mode), (fd, mode))
BY_DESCRIPTOR(int, fchown, fchown, (int fd, uid_t user, gid_t group), (fd, user, group))
BY_DESCRIPTOR(int, fstat, fstat, (int fd, struct stat *status), (fd, status))
BY_DESCRIPTOR(int, fstat, fstat64, (int fd, struct stat64 *status), (fd, status))
BY_PATH(int, stat, stat, (const char *path, struct stat *status), (path, status))
BY_PATH(int, stat, stat64, (const char *path, struct stat64 *status), (path, status))
BY_PATH(int, stat, lstat, (const char *path, struct stat *status), (path, status))
BY_PATH(int, stat, lstat64, (const char *path, struct stat64 *status), (path, status))
BY_PATH(int, chmod, chmod, (const char *path, mode_t mode), (path, mode))
BY_PATH(int, mkdir, mkdir, (const char *path, mode_t mode), (path, mode))
BY_PATH(int, rmdir, rmdir, (const char *path), (path))
BY_PATH(int, unlink, unlink, (const char *path), (path))
BY_PATH(int, rename, rename, (const char *path, const char *to), (path, to))

// A descriptor is gone whatever the result.
int close(int fd) {
  enum fault fault = count("close", name_of(fd));
  int kept = errno, result = REAL(close)(fd);
  if (fault == FAIL) errno = kept;
  return fault == FAIL ? -1 : result;
}
