/* What `guidepost build` is measured against: reads the files whose paths stand on standard input, a line each, renders
 * each with cmark-gfm and GitHub's extensions, and prints the number of bytes of HTML. No checks, no links, no output. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};

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

int main(void) {
    const int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE;
    char path[4096];
    size_t total = 0;
    cmark_gfm_core_extensions_ensure_registered();
    while (fgets(path, sizeof path, stdin) != NULL) {
        path[strcspn(path, "\n")] = '\0';
        size_t length = 0;
        char *bytes = read_file(path, &length);
        cmark_parser *parser = cmark_parser_new(options);
        for (size_t index = 0; index < sizeof extension_names / sizeof *extension_names; index++) {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[index]));
        }
        cmark_parser_feed(parser, bytes, length);
        cmark_node *document = cmark_parser_finish(parser);
        char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
        total += strlen(html);
        free(html);
        cmark_node_free(document);
        cmark_parser_free(parser);
        free(bytes);
    }
    printf("%zu\n", total);
    return 0;
}
