"""How the directory of an award's site is asked."""

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, Protocol, TypeVar
from urllib.parse import urlencode

import httpx
from pydantic_core import to_jsonable_python

from .base_model import UNSET, BaseModel
from .errors import RefusedError, TooManyRequestsError, UnavailableError

# Longer ones are not for addresses: what stands between may cut them.
LONGEST_ADDRESS = 4_000

ACCEPT = "application/graphql-response+json, application/json;q=0.9"

Answer = TypeVar("Answer")
Item = TypeVar("Item")
ItemOfPage = TypeVar("ItemOfPage", covariant=True)


class PageEnd(Protocol):
    @property
    def has_next_page(self) -> bool: ...

    @property
    def end_cursor(self) -> str | None: ...


class Page(Protocol[ItemOfPage]):
    """A page of a list."""

    @property
    def nodes(self) -> Sequence[ItemOfPage]: ...

    @property
    def page_info(self) -> PageEnd: ...


class DirectoryBase:
    """The directory of a site, such as https://award.example; with a partner's key, if there is one."""

    def __init__(self, site: str, key: str | None = None, http_client: httpx.Client | None = None) -> None:
        self._site = site.rstrip("/")
        self._key = key
        self._http = http_client or httpx.Client(timeout=30)

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def all(self, ask: Callable[..., Answer], page: Callable[[Answer], Page[Item]], **variables: Any) -> Iterator[Item]:
        """Every item of a list, page by page; page finds the list in an answer."""
        after = variables.pop("after", None)
        while True:
            found = page(ask(after=after, **variables))
            yield from found.nodes
            if not found.page_info.has_next_page:
                return
            after = found.page_info.end_cursor

    def execute(
        self, query: str, operation_name: str | None = None, variables: Mapping[str, Any] | None = None, **unknown: Any
    ) -> httpx.Response:
        """Sends an operation: without a key by its hash in the address of a GET, so that caches know it."""
        if unknown:
            raise TypeError(f"{operation_name} takes no {', '.join(unknown)}")
        text = " ".join(query.split())
        given = {name: _plain(value) for name, value in (variables or {}).items() if value is not UNSET}
        body: dict[str, Any] = {"query": text, "variables": given}
        if self._key is not None:
            return self._send("POST", "/graphql/keyed", body)
        known = {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(text.encode()).hexdigest()}}
        parameters = {"variables": json.dumps(given), "extensions": json.dumps(known)}
        if len(urlencode(parameters)) <= LONGEST_ADDRESS:
            answer = self._send("GET", "/graphql", parameters)
            if _code(_body(answer)) != "PERSISTED_QUERY_NOT_FOUND":
                return answer
        return self._send("POST", "/graphql", body | {"extensions": known})

    def get_data(self, response: httpx.Response) -> dict[str, Any]:
        """The answer, whole; anything else is raised."""
        body = _body(response)
        errors = body.get("errors") or [{}]
        extensions = body.get("extensions") or {}
        message = errors[0].get("message", "")
        request_id = (
            errors[0].get("extensions", {}).get("requestId")
            or extensions.get("requestId")
            or response.headers.get("x-request-id", "")
        )
        if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            raise TooManyRequestsError(message or "too many requests", request_id, _seconds_until(response.headers.get("retry-after", "")))
        code = _code(body)
        if code in ("INTERNAL_ERROR", "UNAVAILABLE"):
            raise UnavailableError(message, request_id)
        if code:
            raise RefusedError(code, message, request_id, (extensions.get("cost") or {}).get("requested"))
        if not body.get("data"):
            raise UnavailableError("an answer without data", request_id)
        return body["data"]

    def _send(self, method: str, path: str, content: Mapping[str, Any]) -> httpx.Response:
        headers = {"Accept": ACCEPT} | ({"X-Api-Key": self._key} if self._key is not None else {})
        part = {"params": content} if method == "GET" else {"json": content}
        try:
            return self._http.request(method, self._site + path, headers=headers, **part)
        except httpx.TransportError as error:
            raise UnavailableError("the directory gave no answer") from error


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return to_jsonable_python(value)


def _body(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        body = None
    if isinstance(body, dict):
        return body
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        return {}  # what stands between may refuse one request too many in words of its own
    raise UnavailableError("the directory gave no answer")


def _seconds_until(retry_after: str) -> float:
    """For how many seconds to wait by Retry-After, which has them or a date (RFC 9110); 1 where it says neither."""
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        at = parsedate_to_datetime(retry_after)
    except ValueError:
        return 1
    return max(0, math.ceil((at.replace(tzinfo=at.tzinfo or timezone.utc) - datetime.now(timezone.utc)).total_seconds()))


def _code(body: Mapping[str, Any]) -> str:
    errors = body.get("errors") or []
    return (errors[0].get("extensions") or {}).get("code", "INTERNAL_ERROR") if errors else ""
