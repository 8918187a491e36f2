"""Intercom's OpenAPI description of one version, as a judge of requests and answers."""

import json
import pathlib

import yaml
from openapi_core import Config, OpenAPI
from openapi_core.exceptions import OpenAPIError
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict
from urllib.parse import parse_qsl, urlsplit

OVERLAY = pathlib.Path(__file__).with_name("overlay.json")

# What the sandbox serves of each version: the paths of the description, whose every operation the tour must visit.
PATHS = {
    "/me", "/admins", "/admins/{admin_id}", "/articles", "/articles/{article_id}", "/articles/search",
    "/help_center/collections", "/help_center/collections/{collection_id}", "/help_center/help_centers",
    "/help_center/help_centers/{help_center_id}", "/news/news_items", "/news/news_items/{news_item_id}",
    "/news/newsfeeds", "/news/newsfeeds/{newsfeed_id}", "/news/newsfeeds/{newsfeed_id}/items", "/tags",
    "/tags/{tag_id}",
}
PATHS_2_16 = {
    "/articles/{id}/draft", "/articles/{id}/draft/publish", "/articles/{article_id}/tags",
    "/articles/{article_id}/tags/{id}", "/articles/{article_id}/versions", "/articles/{article_id}/versions/{id}",
    "/audiences", "/audiences/{id}", "/content/bulk_actions", "/content/search",
    "/help_center/help_centers/{help_center_id}/redirects",
    "/help_center/help_centers/{help_center_id}/redirects/{id}",
}
METHODS = {"get", "put", "post", "delete", "patch"}


class Exchange:
    """A request and its answer, as bytes on the wire."""

    def __init__(self, method, target, headers, body, status, answer_headers, answer):
        self.method, self.target, self.headers, self.body = method, target, headers, body
        self.status, self.answer_headers, self.answer = status, answer_headers, answer

    def __str__(self):
        return f"{self.method} {self.target} → {self.status}"


class _Request:
    """An exchange's request in the form that openapi-core reads."""

    def __init__(self, exchange):
        parts = urlsplit(exchange.target)
        self.host_url, self.path, self.method = "https://api.intercom.io", parts.path, exchange.method.lower()
        self.full_url_pattern = self.host_url + parts.path
        self.body = exchange.body or None
        self.content_type = exchange.headers.get("content-type", "application/json")
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(parts.query, keep_blank_values=True)),
            header=Headers(exchange.headers), cookie=ImmutableMultiDict(), path={})


class _Response:
    """An exchange's answer in the form that openapi-core reads."""

    def __init__(self, exchange):
        self.status_code, self.data = exchange.status, exchange.answer
        self.content_type = exchange.answer_headers.get("content-type", "application/json")
        self.headers = Headers(exchange.answer_headers)


class Description:
    def __init__(self, folder, version):
        self.version = version
        file = folder / f"api.intercom.io-{version}.yaml"
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        served = PATHS | (PATHS_2_16 if version >= "2.16" else set())
        missing = served - set(document["paths"])
        if missing:
            raise SystemExit(f"conformance: {file} does not describe {', '.join(sorted(missing))}")
        document["paths"] = {path: document["paths"][path] for path in served}
        overlay(document)
        self.operations = {
            (method, path) for path, item in document["paths"].items() for method in item if method in METHODS
        }
        # The description as a whole is not at issue here, and judging it takes longer than everything else.
        self.api = OpenAPI.from_dict(document, config=Config(spec_validator_cls=None))
        self.visited = set()

    def faults(self, exchange, request_only=False):
        """What the description says against the exchange; nothing when it agrees."""
        request = _Request(exchange)
        faults = []
        if exchange.status < 400:
            # A request that was refused may well be wrong: that is what the tour sends it for.
            faults += self._faults("request", self.api.validate_request, request)
        if not request_only:
            faults += self._faults("answer", self.api.validate_response, request, _Response(exchange))
        if exchange.status < 300 and not faults:
            self.visited.add(self.operation(exchange))
        return faults

    def operation(self, exchange):
        """The method and the path of the description that an exchange is about."""
        parts = urlsplit(exchange.target).path.strip("/").split("/")
        fits = [
            path for method, path in self.operations
            if method == exchange.method.lower() and _matches(path.strip("/").split("/"), parts)
        ]
        # A path without parameters goes before one with them: /articles/search is no article.
        return exchange.method.lower(), min(fits, key=lambda path: path.count("{"), default=None)

    @property
    def unvisited(self):
        return sorted(f"{method.upper()} {path}" for method, path in self.operations - self.visited)

    @staticmethod
    def _faults(part, validate, *arguments):
        try:
            validate(*arguments)
        except OpenAPIError as error:
            causes = [str(error)]
            cause = error.__cause__
            while cause is not None:
                causes += [problem.message for problem in getattr(cause, "schema_errors", [])] or [str(cause)]
                cause = cause.__cause__
            return [f"{part}: {'; '.join(causes)}"]
        return []


def _matches(pattern, parts):
    return len(pattern) == len(parts) and all(
        expected.startswith("{") or expected == part for expected, part in zip(pattern, parts))


def overlay(document):
    """Mends the errors of the description that are known, and nothing else; one that is not there any more is told."""
    for entry in json.loads(OVERLAY.read_text(encoding="utf-8")):
        place = document
        for key in entry["at"]:
            if key not in place:
                raise SystemExit(f"conformance: the overlay mends {'/'.join(entry['at'])}, which the description lacks")
            holder, place = place, place[key]
        if "set" in entry:
            holder[entry["at"][-1]] = entry["set"]
        elif "merge" in entry:
            place.update(entry["merge"])
        else:
            error = {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}}
            for item in place.values():
                for operation in (operation for method, operation in item.items() if method in METHODS):
                    for status in entry["undeclared"]:
                        operation["responses"].setdefault(
                            str(status), {"description": "undeclared", "content": error})
