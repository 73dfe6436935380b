"""Who waits for a table's records hears of its writes, and of no others. Runs on the standard library alone."""

import sys
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from award_localstack.writes import Writes, tables_written


class WritesTests(unittest.TestCase):
    def test_a_write_wakes_who_waits_for_its_table(self):
        writes = Writes()
        seen = writes.of("outbox")
        threading.Timer(0.05, writes.note, [{"jury", "outbox"}]).start()
        began = time.monotonic()
        self.assertTrue(writes.wait("outbox", seen, 10))
        self.assertLess(time.monotonic() - began, 5)

    def test_a_write_between_the_look_and_the_wait_is_not_missed(self):
        writes = Writes()
        seen = writes.of("outbox")
        writes.note({"outbox"})
        self.assertTrue(writes.wait("outbox", seen, 0))

    def test_another_tables_write_wakes_nobody(self):
        writes = Writes()
        writes.note({"jury"})
        self.assertFalse(writes.wait("outbox", writes.of("outbox"), 0.01))

    def test_every_request_that_writes_names_its_tables(self):
        put = {"TableName": "a"}
        for operation in ("PutItem", "UpdateItem", "DeleteItem"):
            self.assertEqual(tables_written(operation, put), {"a"})
        self.assertEqual(tables_written("BatchWriteItem", {"RequestItems": {"a": [], "b": []}}), {"a", "b"})
        items = [{"Put": {"TableName": "a"}}, {"ConditionCheck": {"TableName": "c"}}, {"Delete": {"TableName": "b"}}]
        self.assertEqual(tables_written("TransactWriteItems", {"TransactItems": items}), {"a", "b"})
        self.assertEqual(tables_written("Query", put), set())

    def test_a_table_has_one_name_also_where_its_arn_is_given(self):
        arn = "arn:aws:dynamodb:eu-central-1:000000000000:table/a"
        self.assertEqual(tables_written("PutItem", {"TableName": arn}), {"a"})
        self.assertEqual(tables_written("BatchWriteItem", {"RequestItems": {arn: []}}), {"a"})
        self.assertEqual(tables_written("TransactWriteItems", {"TransactItems": [{"Put": {"TableName": arn}}]}), {"a"})


if __name__ == "__main__":
    unittest.main()
