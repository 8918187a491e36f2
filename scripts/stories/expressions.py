"""The expressions of GitHub Actions, `${{ … }}`, as far as our workflows use them."""

import re

TOKEN = re.compile(r"\s*(?:(?P<string>'(?:[^']|'')*')|(?P<name>[A-Za-z_][\w.-]*)|(?P<mark>\(|\)|&&|\|\||==|!=|!|,))")


def evaluate(text, context, state):
    """The value of an expression. `state` has the answers of the functions: success, failure, cancelled."""
    tokens = []
    rest = text.strip()
    while rest:
        match = TOKEN.match(rest)
        if not match:
            raise ValueError(f"no expression that the story knows: {text}")
        tokens.append((match.lastgroup, match.group(match.lastgroup)))
        rest = rest[match.end():].strip()
    value, left = _either(tokens, context, state)
    if left:
        raise ValueError(f"something is left of the expression: {text}")
    return value


def fill(text, context, state):
    """A text with its expressions replaced by their values."""
    def written(value):
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    return re.sub(
        r"\$\{\{(.*?)\}\}", lambda match: written(evaluate(match.group(1), context, state)), written(text))


def uses_status(text):
    return any(f"{name}()" in text for name in ("always", "success", "failure", "cancelled"))


def _either(tokens, context, state):
    value, tokens = _both(tokens, context, state)
    while tokens and tokens[0][1] == "||":
        other, tokens = _both(tokens[1:], context, state)
        value = value or other
    return value, tokens


def _both(tokens, context, state):
    value, tokens = _comparison(tokens, context, state)
    while tokens and tokens[0][1] == "&&":
        other, tokens = _comparison(tokens[1:], context, state)
        value = value and other
    return value, tokens


def _comparison(tokens, context, state):
    value, tokens = _term(tokens, context, state)
    while tokens and tokens[0][1] in ("==", "!="):
        sign = tokens[0][1]
        other, tokens = _term(tokens[1:], context, state)
        value = ((value or "") == (other or "")) == (sign == "==")
    return value, tokens


def _term(tokens, context, state):
    kind, text = tokens[0]
    if text == "!":
        value, tokens = _term(tokens[1:], context, state)
        return not value, tokens
    if text == "(":
        value, tokens = _either(tokens[1:], context, state)
        return value, tokens[1:]
    if kind == "string":
        return text[1:-1].replace("''", "'"), tokens[1:]
    if kind == "name" and len(tokens) > 1 and tokens[1][1] == "(":
        return {"always": True, **state}[text], tokens[3:]
    value = context
    for name in text.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value, tokens[1:]
