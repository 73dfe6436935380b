"""Which tables are written, for who waits for that."""

import threading
from collections import Counter


class Writes:
    """Counts the writes to each table."""

    def __init__(self):
        self._changed = threading.Condition()
        self._counts = Counter()

    def note(self, tables) -> None:
        if tables:
            with self._changed:
                self._counts.update(tables)
                self._changed.notify_all()

    def of(self, table: str) -> int:
        with self._changed:
            return self._counts[table]

    def wait(self, table: str, seen: int, seconds: float) -> bool:
        """Waits until a table has more writes than were seen; says whether it has."""
        with self._changed:
            return self._changed.wait_for(lambda: self._counts[table] > seen, seconds)


def tables_written(operation: str, request: dict) -> set[str]:
    """The tables that a request of DynamoDB's API writes."""
    match operation:
        case "PutItem" | "UpdateItem" | "DeleteItem":
            return {table_of(request["TableName"])}
        case "BatchWriteItem":
            return {table_of(table) for table in request["RequestItems"]}
        case "TransactWriteItems":
            return {
                table_of(action["TableName"])
                for item in request["TransactItems"]
                for what, action in item.items()
                if what != "ConditionCheck"
            }
        case _:
            return set()


def table_of(name: str) -> str:
    """A table by its name, also where a request names it by its ARN."""
    return name.rsplit("/", 1)[-1]
