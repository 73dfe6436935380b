"""What can go wrong between the caller and the directory."""


class DirectoryError(Exception):
    """Whatever goes wrong. request_id is that by which the secretariat finds the request; empty when there was no answer."""

    def __init__(self, message: str, request_id: str = "") -> None:
        super().__init__(message)
        self.request_id = request_id


class RefusedError(DirectoryError):
    """The request is wrong, or costs too much: asked again, it is refused again. code is stable, such as BAD_REQUEST."""

    def __init__(self, code: str, message: str, request_id: str, cost: int | None = None) -> None:
        super().__init__(message, request_id)
        self.code = code
        # What it would have cost, where it was refused for that.
        self.cost = cost


class TooManyRequestsError(DirectoryError):
    """The caller has asked too much in this minute. retry_after says after how many seconds to ask again."""

    def __init__(self, message: str, request_id: str, retry_after: float) -> None:
        super().__init__(message, request_id)
        self.retry_after = retry_after


class UnavailableError(DirectoryError):
    """No answer, an overload, or a fault of the directory's: the same request may be sent again."""
