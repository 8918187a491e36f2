#ifndef PARSER_ARENA_H
#define PARSER_ARENA_H

#include <stddef.h>

/// The memory of a parse, as cmark-gfm asks for it: with functions that have nothing to say which parse they are called
/// for. So each thread has its own, and that is why this is C: Swift has no variables of a thread, and to look one up by a
/// key at every piece takes longer than to hand the piece out.
///
/// Pieces are cut off blocks one after the other and all given back at once, about a third of the time of a parse. None of
/// these functions returns NULL: without memory the process ends, as cmark-gfm itself has it.

/// A piece of `count * size` zero bytes, at a multiple of 16 as `malloc`'s are.
void *parser_arena_calloc(size_t count, size_t size);

/// A piece of `size` bytes that begins like `piece`, which may be NULL.
void *parser_arena_realloc(void *piece, size_t size);

/// Does nothing: a piece is given back with all others.
void parser_arena_free(void *piece);

/// Takes all pieces of this thread back. One block stays for the next parse.
void parser_arena_reset(void);

#endif
