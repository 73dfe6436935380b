"""Matches a list with the directory of a running server by reconciler, a client that others wrote, and then asks for what that client
never does, completion, previews and data extension, as OpenRefine does, holding the answers to the schemas of the specification.

Usage: reconcile.py <address of the server>
"""

import json
import pathlib
import sys
import urllib.parse
import urllib.request

import jsonschema
import pandas
import referencing.jsonschema
from reconciler import reconcile

SCHEMAS = pathlib.Path(__file__).parents[2] / "functions/src/test/resources/reconciliation"

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


def schema(name):
    """One of the published schemas; that of the specification's last version, which each names, is of no draft that there is."""
    return {key: value for key, value in json.loads((SCHEMAS / f"{name}.json").read_text()).items() if key != "$schema"}


def fetch(address, form=None):
    with urllib.request.urlopen(address, form and urllib.parse.urlencode(form).encode()) as answer:
        return answer.read().decode()


# Some of them lead to that of types.
types = referencing.Resource.from_contents(schema("type"), referencing.jsonschema.DRAFT7)
registry = types @ referencing.Registry()


def answered(name, address, form=None):
    """An answer that is as its schema has it."""
    document = json.loads(fetch(address, form))
    wrong = [error.message for error in jsonschema.Draft7Validator(schema(name), registry=registry).iter_errors(document)]
    check(f"{name} as published: {wrong}" if wrong else f"{name} as published", not wrong)
    return document


def at(service, path, **parameters):
    """The address that a manifest gives for something."""
    return service["service_url"] + service["service_path"] + path + "?" + urllib.parse.urlencode(parameters)


manifest = answered("manifest", endpoint)
# A manifest names the address at which the site is published, which may be another than the one asked.
for service in [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]:
    service["service_url"] = endpoint

completed = answered("suggest-entities-response", at(manifest["suggest"]["entity"], "", prefix="unod"))["result"]
check("an organisation by the beginning of its name", "organisation-unodc-6" in [each["id"] for each in completed])
for sort in ("Organisation", "Partnership"):
    of_sort = answered("suggest-entities-response", at(manifest["suggest"]["entity"], "", prefix="un", type=sort))["result"]
    check(f"as many of the type {sort} as one page has", len(of_sort) == 10)
    check(f"of the type {sort} alone", all(each["id"].startswith(sort.lower() + "-") for each in of_sort))
completed = answered("suggest-types-response", at(manifest["suggest"]["type"], "", prefix="org"))["result"]
check("a type by the beginning of its name", [each["id"] for each in completed] == ["Organisation"])
completed = answered("suggest-properties-response", at(manifest["suggest"]["property"], "", prefix="count"))["result"]
check("a property by the beginning of its name", "country" in [each["id"] for each in completed])

proposals = manifest["extend"]["propose_properties"]
proposed = answered("data-extension-property-proposal", at(proposals, "", type="Organisation", limit=50))
wanted = ["name-fr", "country", "partnerships"]
check("properties to extend by", set(wanted) <= {each["id"] for each in proposed["properties"]})
asked = {"ids": ["organisation-qatar-airways-v", "organisation-unodc-6"], "properties": [{"id": each} for each in wanted]}
jsonschema.Draft7Validator(schema("data-extension-query")).validate(asked)
data = answered("data-extension-response", endpoint, {"extend": json.dumps(asked)})
row = data["rows"]["organisation-qatar-airways-v"]
check("a row for each entity", sorted(data["rows"]) == asked["ids"])
check("the country of an organisation", row["country"] == [{"str": "QA"}])
check("the partnerships of an organisation as entities", row["partnerships"][0]["id"].startswith("partnership-"))

preview = manifest["preview"]["url"].replace("{{id}}", "organisation-unodc-6")
page = fetch(endpoint + preview[preview.index("/preview") :])
check("a preview to put into another page", "UNODC" in page and "<script" not in page)

print(f"reconciler: {sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) else 1)
