"""Creates or updates the stack and prints its outputs as JSON.

usage: stack.py STACK TEMPLATE_URL [PARAMETER=VALUE ...]

Ends with 1, and says which resource is to blame, when one of them failed or was passed over: LocalStack calls a
resource that it knows nothing of created, and gives it the physical id `unknown`.
"""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, WaiterError

EVERY_SECOND = {"Delay": 1, "MaxAttempts": 600}
UNKNOWN = "unknown"

# Botocore's own reading of the AWS_ENDPOINT_URL of the environment says where CloudFormation is.
cloudformation = boto3.client("cloudformation", config=Config(retries={"max_attempts": 0}))


def main(stack: str, template: str, *parameters: str) -> int:
    kind = "update" if exists(stack) else "create"
    try:
        if change(stack, kind, template, dict(p.split("=", 1) for p in parameters)):
            cloudformation.get_waiter(f"stack_{kind}_complete").wait(StackName=stack, WaiterConfig=EVERY_SECOND)
        else:
            say("Nothing to change: the stack is what the template says.")
    except WaiterError as error:
        say(f"CloudFormation did not {kind} the stack: {error}")
        for line in failures(stack):
            say(line)
        return 1
    passed_over = [
        f"{r['LogicalResourceId']} ({r['ResourceType']}) was passed over: LocalStack knows no such thing."
        for r in resources(stack)
        if r.get("PhysicalResourceId", UNKNOWN) == UNKNOWN
    ]
    for line in passed_over:
        say(line)
    if passed_over:
        return 1
    print(json.dumps(outputs(stack)))
    return 0


def exists(stack: str) -> bool:
    try:
        return describe(stack)["StackStatus"] != "REVIEW_IN_PROGRESS"
    except ClientError as error:
        if "does not exist" in str(error):
            return False
        raise


def change(stack: str, kind: str, template: str, parameters: dict[str, str]) -> bool:
    """Starts a change; False when there is nothing to change."""
    change_set = cloudformation.create_change_set(
        StackName=stack,
        ChangeSetName=f"deploy-{kind}",
        ChangeSetType=kind.upper(),
        TemplateURL=template,
        Parameters=[{"ParameterKey": name, "ParameterValue": value} for name, value in parameters.items()],
        Capabilities=["CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
    )["Id"]
    try:
        cloudformation.get_waiter("change_set_create_complete").wait(
            ChangeSetName=change_set, WaiterConfig=EVERY_SECOND
        )
    except WaiterError:
        found = cloudformation.describe_change_set(ChangeSetName=change_set)
        cloudformation.delete_change_set(ChangeSetName=change_set)
        if "didn't contain changes" in found.get("StatusReason", ""):
            return False
        say(found.get("StatusReason", ""))
        raise
    cloudformation.execute_change_set(ChangeSetName=change_set)
    return True


def describe(stack: str) -> dict:
    return cloudformation.describe_stacks(StackName=stack)["Stacks"][0]


def outputs(stack: str) -> dict[str, str]:
    return {o["OutputKey"]: o["OutputValue"] for o in describe(stack).get("Outputs", [])}


def resources(stack: str) -> list[dict]:
    return cloudformation.describe_stack_resources(StackName=stack)["StackResources"]


def failures(stack: str) -> list[str]:
    return [
        f"{e['LogicalResourceId']} {e['ResourceStatus']}: {e.get('ResourceStatusReason', 'no reason given')}"
        for e in cloudformation.describe_stack_events(StackName=stack)["StackEvents"]
        if e["ResourceStatus"].endswith("_FAILED")
    ]


def say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
