#include "ParserArena.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// What stands before each piece: its size, for `realloc`.
struct piece {
    size_t size;
    _Alignas(16) char bytes[];
};

/// What stands at the beginning of each block.
struct block {
    struct block *previous;
    size_t capacity;
    _Alignas(16) char bytes[];
};

/// The size of a block, in bytes, unless one piece needs more. Nearly every text fits into one, which stays; blocks that
/// come and go with each parse cost more than the parse.
static const size_t block_size = 1 << 20;

/// The blocks of this thread, the present one first, and what is left of that.
static _Thread_local struct block *present;
static _Thread_local char *next;
static _Thread_local char *end;

/// Has the present block, and with it all of them, when a thread ends.
static pthread_key_t key;
static pthread_once_t key_is_made = PTHREAD_ONCE_INIT;

/// Not by `present`: variables of the thread may be gone by then.
static void release(void *last) {
    for (struct block *block = last; block;) {
        struct block *previous = block->previous;
        free(block);
        block = previous;
    }
}

static void make_key(void) {
    if (pthread_key_create(&key, release) != 0) abort();
}

static void set_present(struct block *block) {
    if (pthread_setspecific(key, block) != 0) abort();
    present = block;
    next = block ? block->bytes : NULL;
    end = block ? block->bytes + block->capacity : NULL;
}

static size_t padded(size_t size) {
    return (size + 15) & ~(size_t)15;
}

static void add_block(size_t needed) {
    pthread_once(&key_is_made, make_key);
    size_t capacity = needed > block_size ? needed : block_size;
    if (capacity > SIZE_MAX - sizeof(struct block)) abort();
    struct block *block = malloc(sizeof(struct block) + capacity);
    if (!block) abort();
    block->previous = present;
    block->capacity = capacity;
    set_present(block);
}

static void *allocate(size_t size) {
    if (size > SIZE_MAX - sizeof(struct piece) - 15) abort();
    size_t needed = sizeof(struct piece) + padded(size);
    if (needed > (size_t)(end - next)) add_block(needed);
    struct piece *piece = (struct piece *)next;
    piece->size = size;
    next += needed;
    return piece->bytes;
}

void *parser_arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    return memset(allocate(count * size), 0, count * size);
}

void *parser_arena_realloc(void *bytes, size_t size) {
    if (!bytes) return allocate(size);
    struct piece *piece = (struct piece *)((char *)bytes - sizeof(struct piece));
    if (size <= piece->size) return bytes;
    // The piece that was cut off last can grow where it stands.
    bool is_last = piece->bytes + padded(piece->size) == next;
    if (is_last && size <= (size_t)(end - piece->bytes)) {
        piece->size = size;
        next = piece->bytes + padded(size);
        return bytes;
    }
    return memcpy(allocate(size), bytes, piece->size);
}

void parser_arena_free(void *piece) {
    (void)piece;
}

void parser_arena_reset(void) {
    if (!present) return;
    struct block *block = present;
    while (block && (block->previous || block->capacity > block_size)) {
        struct block *previous = block->previous;
        free(block);
        block = previous;
    }
    if (block == present) {
        next = block->bytes;
    } else {
        set_present(block);
    }
}
