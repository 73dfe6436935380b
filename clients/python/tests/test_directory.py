"""The client against a running server, whose address is BASE_URL."""

import os
import unittest
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import httpx

from award_directory import Directory, Language, PartnershipFilter, Theme
from award_directory.errors import RefusedError, TooManyRequestsError, UnavailableError

SITE = os.environ["BASE_URL"]


def answering(status, body, headers=None, text=None):
    """A client whose requests get this answer, and what was asked of it."""
    asked = []

    def answer(request):
        asked.append(request)
        content = {"json": body} if text is None else {"text": text}
        return httpx.Response(status, headers=headers, **content)

    return httpx.Client(transport=httpx.MockTransport(answer)), asked


class DirectoryTests(unittest.TestCase):
    def setUp(self):
        self.asked = []
        self.directory = Directory(SITE, http_client=httpx.Client(event_hooks={"request": [self.asked.append]}))
        self.addCleanup(self.directory.__exit__)

    def test_finds_partnerships_by_words_in_any_language_with_their_sources(self):
        found = self.directory.partnerships(first=5, search="السياحة", language=Language.FR).partnerships
        self.assertTrue(all(source.document for source in found.nodes[0].sources))
        self.assertRegex(found.nodes[0].url, "/fr/directory/partnership-")

    def test_narrows_by_a_filter_of_the_schema(self):
        wanted = PartnershipFilter(countries=["IN"], themes=[Theme.PREVENTION])
        found = self.directory.partnerships(where=wanted).partnerships
        self.assertTrue(found.nodes)
        self.assertTrue(all("IN" in each.countries and Theme.PREVENTION in each.themes for each in found.nodes))

    def test_goes_through_all_pages_of_a_list(self):
        total = self.directory.organisations(first=1).organisations.total_count
        found = list(self.directory.all(self.directory.organisations, lambda page: page.organisations, first=20))
        self.assertEqual(len({each.id for each in found}), total)
        self.assertGreater(total, 40)

    def test_knows_entries_by_their_identifiers_and_sorts_by_their_types(self):
        ids = ["organisation-unodc-6", "partnership-india-think-tank-e", "organisation-nobody-1"]
        organisation, partnership, nothing = self.directory.entries(ids=ids).nodes
        self.assertEqual((organisation.typename__, organisation.acronym), ("Organisation", "UNODC"))
        self.assertEqual((partnership.typename__, partnership.countries), ("Partnership", ["IN"]))
        self.assertIsNone(nothing)

    def test_matches_names_and_tells_changes(self):
        names = ["U.N.O.D.C.", "Nobody Has Heard Of Them"]
        matches = self.directory.match_organisations(names=names).match_organisations
        self.assertEqual([each.sure for each in matches], [True, False])
        self.assertEqual(len(self.directory.changes(first=3).changes.nodes), 3)

    def test_asks_by_hash_once_the_directory_knows_the_operation(self):
        self.directory.changes(first=1)
        self.asked.clear()
        self.directory.changes(first=1)
        self.assertEqual([request.method for request in self.asked], ["GET"])
        self.assertNotIn("query", self.asked[0].url.params)

    def test_says_by_its_type_why_a_request_failed(self):
        with self.assertRaises(RefusedError) as refused:
            self.directory.partnerships(where=PartnershipFilter(countries=["Austria"]))
        self.assertEqual(refused.exception.code, "BAD_REQUEST")
        self.assertIn("Austria", str(refused.exception))
        self.assertTrue(refused.exception.request_id)
        with self.assertRaises(RefusedError) as dear:
            self.directory.match_organisations(names=["a" * 200] * 50)
        self.assertEqual(dear.exception.code, "LIMIT_EXCEEDED")
        self.assertGreater(dear.exception.cost, 5_000)
        busy, _ = answering(429, {"errors": [{"message": "later"}]}, {"retry-after": "7"})
        with self.assertRaises(TooManyRequestsError) as many:
            Directory(SITE, http_client=busy).changes()
        self.assertEqual(many.exception.retry_after, 7)
        with self.assertRaises(TypeError):
            self.directory.partnerships(wher=PartnershipFilter(countries=["IN"]))
        with self.assertRaises(UnavailableError):
            Directory("http://127.0.0.1:9").changes()

    def test_knows_one_request_too_many_by_its_status_whoever_refuses_it(self):
        soon = format_datetime(datetime.now(timezone.utc) + timedelta(seconds=30), usegmt=True)
        past = "Thu, 01 Jan 1970 00:00:00 GMT"
        for after, least, most in [(soon, 1, 30), (past, 0, 0), ("12", 12, 12), ("later", 1, 1), (None, 1, 1)]:
            for text in ["<html>Too many requests</html>", "null", '{"message": "Limit Exceeded"}']:
                headers = {} if after is None else {"retry-after": after}
                busy, _ = answering(429, None, headers, text)
                with self.subTest(after=after, text=text), self.assertRaises(TooManyRequestsError) as many:
                    Directory(SITE, http_client=busy).changes()
                self.assertTrue(least <= many.exception.retry_after <= most, many.exception.retry_after)
        broken, _ = answering(502, None, text="<html>Bad gateway</html>")
        with self.assertRaises(UnavailableError):
            Directory(SITE, http_client=broken).changes()

    def test_sends_a_partners_key_where_it_counts(self):
        client, asked = answering(200, {"data": {"changes": {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}})
        Directory(SITE, key="secret", http_client=client).changes()
        self.assertEqual(
            (asked[0].method, asked[0].url.path, asked[0].headers["x-api-key"]), ("POST", "/graphql/keyed", "secret")
        )


if __name__ == "__main__":
    unittest.main()
