"""Matches a list with the directory of a running server by reconciler, a client that others wrote.

Usage: reconcile.py <address of the server>
"""

import sys

import pandas
from reconciler import reconcile

NAMES = [
    "UNODC",
    "U.N.O.D.C.",
    "United Nations Office on Drugs and Crime",
    "Office des Nations Unies contre la drogue et le crime",
    "Управление Организации Объединенных Наций по наркотикам и преступности",
    "联合国毒品和犯罪问题办公室",
    "Qatar Airways",
    "Airways of Qatar Holding Brazil",
    "Nobody Has Heard Of Them",
    "UNICEF",
    "International Labour Organization",
    "Body Shop",
]
SURE = {name: "organisation-unodc-6" for name in NAMES[:6]} | {"Qatar Airways": "organisation-qatar-airways-v"}

results = []


def check(what, holds):
    results.append(bool(holds))
    print("ok" if holds else "NOT", what)


def matches(table):
    sure = table[table["match"] == True]  # noqa: E712: a column may hold what is no boolean
    return dict(zip(sure["input_value"], sure["id"]))


endpoint = sys.argv[1].rstrip("/") + "/reconcile/en"

# Twelve names are two batches of its ten.
by_type = reconcile(pandas.Series(NAMES), type_id="Organisation", reconciliation_endpoint=endpoint)
check("one row for each name", sorted(by_type["input_value"]) == sorted(NAMES))
check("sure of those whose names these are", SURE.items() <= matches(by_type).items())
check(
    "sure of none that there is not",
    not {"Nobody Has Heard Of Them", "Airways of Qatar Holding Brazil"} & matches(by_type).keys(),
)
check("each candidate says its type", set(by_type["type_id"].dropna()) == {"Organisation"})

table = pandas.DataFrame({"name": ["Qatar Airways"], "country": ["Brazil"]})
elsewhere = reconcile(
    table["name"],
    type_id="Organisation",
    property_mapping={"country": table["country"]},
    reconciliation_endpoint=endpoint,
)
check("not sure of one that is said to sit elsewhere", not matches(elsewhere))

partnerships = reconcile(
    pandas.Series(["Manama Declaration"]), type_id="Partnership", top_res="all", reconciliation_endpoint=endpoint
)
check("a partnership by its name", partnerships["id"].iloc[0] == "partnership-manama-declaration-q")
check("sure of no partnership", not matches(partnerships))

print(f"reconciler: {sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) else 1)
