"""Reads the whole feed of changes of a running server by feedparser, which others wrote, as RFC 5005 says.

Usage: feed.py <address of the server>
"""

import sys
import time
import urllib.error
import urllib.request

import feedparser

site = sys.argv[1].rstrip("/")
results = []


def check(what, holds):
    results.append(bool(holds))
    print("ok" if holds else "NOT", what)


def link(feed, relation):
    return next((each["href"] for each in feed.feed.get("links", []) if each["rel"] == relation), None)


def there(address):
    try:
        return urllib.request.urlopen(address).status == 200
    except urllib.error.HTTPError:
        return False


def count_lines(name):
    with urllib.request.urlopen(site + "/data/" + name) as lines:
        return sum(1 for _ in lines)


def documents():
    """The feed and its archives, by the links from one to the next."""
    read, address = {}, site + "/data/changes.atom"
    while address and address not in read:
        read[address] = feedparser.parse(address)
        # A feed names the address at which the site is published, which may be another than the one asked.
        before = link(read[address], "prev-archive")
        address = before and site + "/data/" + before.rsplit("/", 1)[1]
    return list(read.values())


def last_changes(feeds):
    latest = {}
    for entry in (entry for feed in feeds for entry in feed.entries):
        if entry.id not in latest or entry.updated > latest[entry.id].updated:
            latest[entry.id] = entry
    return latest


# The exports are made a moment after a start.
until = time.monotonic() + 120
while not there(site + "/data/datapackage.json") and time.monotonic() < until:
    time.sleep(0.4)
count = count_lines("partnerships.ndjson") + count_lines("organisations.ndjson")
feeds = documents()
while len(last_changes(feeds)) != count and time.monotonic() < until:
    time.sleep(0.4)
    feeds = documents()

entries = [entry for feed in feeds for entry in feed.entries]
latest = last_changes(feeds)
archives = sum("fh_archive" in feed.feed for feed in feeds)
newest = feeds[0]
check("each document is a feed without a fault", all(not feed.bozo and feed.version == "atom10" for feed in feeds))
check("more than one archive, and all but the first document are", archives > 1 and archives == len(feeds) - 1)
check("it names a licence", link(newest, "license") and newest.feed.rights)
check("each entry has an id, a title and when it changed", all(e.id and e.title and e.updated_parsed for e in entries))
check("an entry's last change has its content", all(e.get("content") and e.content[0].value for e in latest.values()))
check(f"all {count} entries of the directory are in it", len(latest) == count)

print(f"feedparser: {sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) else 1)
