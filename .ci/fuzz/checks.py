"""What schemathesis holds every answer of the public room to, besides its status: no fault, no leak, no answer over the
limit of its cost."""

import re

import schemathesis

# What only the inside of the server knows: classes, stack traces, keys and names of tables, folders.
LEAKS = re.compile(
    r"\bat (?:org|java|graphql|software)\.|(?:Exception|Error)\b.*\.java:|software\.amazon|org\.businessleaderaward"
    r"|org\.apache|(?:PARTNERSHIP|ORGANISATION|SUGGESTION|EXTERNAL|QUOTA|INTENT|CORRECTION|CONTACT|CONTACT_ADDRESS|PROPOSALS)#|award-(?:directory|access|jury)|/tmp/|DYNAMODB_"
)


@schemathesis.check
def no_fault_leak_or_excess(ctx, response, case):
    """Fails on an answer that tells of a fault, shows what is inside, or cost more than is allowed."""
    text = response.text
    found = LEAKS.search(text)
    # What was sent may come back, as a search's better spelling does.
    if found and found.group() not in str(case.body):
        raise AssertionError(f"a leak: {found.group()!r} in {text[:500]}")
    answer = response.json()
    for error in answer.get("errors", []):
        code = error.get("extensions", {}).get("code")
        if code == "INTERNAL_ERROR":
            raise AssertionError(f"a fault: {text[:500]}")
    cost = answer.get("extensions", {}).get("cost")
    if cost and cost["requested"] > cost["limit"]:
        raise AssertionError(f"over the limit: {cost}")
