/* Put before a program (LD_PRELOAD), counts its allocations. Built by Scripts/bench. */
#define _GNU_SOURCE
#include <stdint.h>
#include <stdlib.h>

/* The C library's own, under the names that it gives to those who replace malloc. */
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static _Atomic uint64_t calls;

uint64_t bench_allocations(void) { return calls; }

void *malloc(size_t size) {
  calls++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  calls++;
  return __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
  calls++;
  return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  calls++;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **made, size_t alignment, size_t size) {
  calls++;
  void *memory = __libc_memalign(alignment, size);
  if (memory == NULL) return 12; /* ENOMEM */
  *made = memory;
  return 0;
}
