/* What `guidepost build` is measured against: reads the files whose paths stand on standard input, a line each, renders
 * each with cmark-gfm and GitHub's extensions, and prints the number of bytes of HTML. No checks, no links, no output.
 *
 * usage: cmark-loop [THREADS]
 *
 * With more than one thread cmark-gfm loses some strikethroughs and bare links; it takes the time it takes all the same. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

enum { options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE };

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};

static char **paths;
static size_t path_count;
static atomic_size_t next_path;
static atomic_size_t total;

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    if (bytes == NULL || fread(bytes, 1, *length, file) != *length) {
        perror(path);
        exit(1);
    }
    fclose(file);
    return bytes;
}

static void read_paths(void) {
    char path[4096];
    size_t capacity = 0;
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        if (path_count == capacity) {
            capacity = capacity == 0 ? 1024 : capacity * 2;
            paths = realloc(paths, capacity * sizeof *paths);
        }
        paths[path_count++] = strdup(path);
    }
}

static void *render_files(void *unused) {
    size_t index;
    while ((index = atomic_fetch_add(&next_path, 1)) < path_count) {
        size_t length = 0;
        char *bytes = read_file(paths[index], &length);
        cmark_parser *parser = cmark_parser_new(options);
        for (size_t name = 0; name < sizeof extension_names / sizeof *extension_names; name++) {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[name]));
        }
        cmark_parser_feed(parser, bytes, length);
        cmark_node *document = cmark_parser_finish(parser);
        char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
        atomic_fetch_add(&total, strlen(html));
        free(html);
        cmark_node_free(document);
        cmark_parser_free(parser);
        free(bytes);
    }
    return unused;
}

int main(int count, char **arguments) {
    int threads = count > 1 ? atoi(arguments[1]) : 1;
    pthread_t others[64];
    cmark_gfm_core_extensions_ensure_registered();
    read_paths();
    for (int index = 1; index < threads && index <= 64; index++) {
        pthread_create(&others[index - 1], NULL, render_files, NULL);
    }
    render_files(NULL);
    for (int index = 1; index < threads && index <= 64; index++) pthread_join(others[index - 1], NULL);
    printf("%zu\n", (size_t)total);
    return 0;
}
