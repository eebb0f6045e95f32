#include <zlib.h>

// zlib's own initialisers are macros, which Swift does not see. Fifteen bits of window without a
// header: what a ZIP file holds.
static inline int czlib_begin_deflate(z_stream *stream) {
  return deflateInit2(stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
}

static inline int czlib_begin_inflate(z_stream *stream) {
  return inflateInit2(stream, -15);
}
