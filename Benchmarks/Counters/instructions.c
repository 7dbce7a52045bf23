/* Put before a program that runs in callgrind (LD_PRELOAD), tells callgrind where a stage ends.
   Built by Scripts/bench. */
#include <valgrind/callgrind.h>

void bench_instructions_begin(void) { CALLGRIND_START_INSTRUMENTATION; }

void bench_instructions_end(const char *stage) { CALLGRIND_DUMP_STATS_AT(stage); }
