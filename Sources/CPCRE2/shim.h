// Swift cannot set the code-unit width before the import; nothing else is needed here.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
