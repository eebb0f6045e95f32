#pragma once

// Linux has it, but glibc and musl declare it under _GNU_SOURCE only, which Swift does not set.
#ifdef __linux__
int syncfs(int fd);
#endif
