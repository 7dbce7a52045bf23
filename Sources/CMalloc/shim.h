// mallopt(3) is an extension of glibc.
#if defined(__linux__)
#include <malloc.h>
#endif
