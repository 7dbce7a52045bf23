#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

/* Functions with variable arguments, which Swift cannot call. */

/* On 127.0.0.1 only, without threads of its own; port 0 is any free one. */
static inline struct MHD_Daemon *tradefacts_start_daemon(
    uint16_t port, MHD_AccessHandlerCallback handler, MHD_RequestCompletedCallback completed,
    void *context) {
  struct sockaddr_in loopback;
  memset(&loopback, 0, sizeof loopback);
  loopback.sin_family = AF_INET;
  loopback.sin_port = htons(port);
  loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return MHD_start_daemon(
      MHD_NO_FLAG, port, NULL, NULL, handler, context,
      MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&loopback,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_CONNECTION_LIMIT, 200u,
      MHD_OPTION_CONNECTION_TIMEOUT, 60u,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)32768,
      MHD_OPTION_END);
}

static inline uint16_t tradefacts_daemon_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info ? info->port : 0;
}

/* Names that do not depend on how Swift imports the enumerations of a version. */
static const enum MHD_Result tradefacts_yes = MHD_YES;
static const enum MHD_Result tradefacts_no = MHD_NO;
static const enum MHD_ValueKind tradefacts_headers = MHD_HEADER_KIND;
static const enum MHD_ValueKind tradefacts_arguments = MHD_GET_ARGUMENT_KIND;
static const enum MHD_ResponseMemoryMode tradefacts_copy = MHD_RESPMEM_MUST_COPY;
