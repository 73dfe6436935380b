"""Holds a template to cfn-lint's, checkov's and our own rules, but for the exceptions that it states with reasons, and GitHub's workflows to
actionlint's.

Usage: check.py TEMPLATE BAD RULE...

Fails when actionlint finds anything in a workflow, or does not find what is wrong in one that was spoilt. Fails when a rule finds anything in TEMPLATE that its Metadata has no exception for, or when an exception is for nothing;
and unless each RULE and each of our own is found in BAD, which shows that the check can fail. Each tool reads both
templates at once, since its start takes longest.
"""

import json
import subprocess
import sys
from pathlib import Path

import rules
from cfnlint.decode import cfn_yaml

TOOLS = Path(sys.executable).parent


def exceptions(template):
    """Rule to reason, from Metadata/Exceptions."""
    stated = cfn_yaml.load(str(template)).get("Metadata", {}).get("Exceptions", {})
    for rule, reason in stated.items():
        if not isinstance(reason, str) or len(reason.split()) < 3:
            sys.exit(f"{template}: the exception {rule} gives no reason")
    return dict(stated)


def run(*command):
    """What a tool writes as JSON; its complaints go to our own error output."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, check=False)
    try:
        return json.loads(done.stdout or "[]")
    except json.JSONDecodeError:
        sys.exit(f"{command[0]} ended with {done.returncode} and said:\n{done.stdout}")


def lint(templates):
    """What cfn-lint finds: template, rule and text."""
    for finding in run(TOOLS / "cfn-lint", "--format", "json", *templates):
        line = finding["Location"]["Start"]["LineNumber"]
        yield Path(finding["Filename"]), finding["Rule"]["Id"], f"line {line}: {finding['Message']}"


def policy(templates):
    """What checkov finds: template, rule and text."""
    report = run(
        TOOLS / "checkov", "--file", *templates, "--framework", "cloudformation", "--output", "json", "--quiet", "--compact",
        "--skip-download",
    )
    if report["summary"]["parsing_errors"] or report["summary"]["resource_count"] == 0:
        sys.exit(f"checkov could not read all of {', '.join(str(template) for template in templates)}")
    for finding in report["results"]["failed_checks"]:
        yield Path(finding["file_path"].lstrip("/")), finding["check_id"], f"{finding['resource']}: {finding['check_name']}"


def ours(templates):
    for template in templates:
        for rule, text in rules.findings(cfn_yaml.load(str(template))):
            yield template, rule, text


def held(template, found):
    """What is wrong with a template, by what was found in it."""
    excepted = exceptions(template)
    problems = [f"{template}: {rule} {text}" for rule, text in found if rule not in excepted]
    unused = set(excepted) - {rule for rule, _ in found}
    problems += [f"{template}: {rule} is excepted, but nothing is found" for rule in sorted(unused)]
    print("\n".join(problems) or f"{template}: nothing found, {len(excepted)} exceptions")
    return not problems


def refused(template, found, wanted):
    """Whether everything that is wrong with a template was found."""
    missed = sorted({*wanted, *rules.RULES} - {rule for rule, _ in found})
    print(f"{template}: " + (f"not found, though it is there: {' '.join(missed)}" if missed else "refused, as it should be"))
    return not missed


# What is put in the place of something in a workflow, and the rule that has to find it.
SPOILT = [("needs: test\n", "needs: tests\n", "job-needs"), ("vars.AWS_ROLE", "varz.AWS_ROLE", "expression"), ("id-token:", "id-tokn:", "permissions")]


def actionlint(*workflows, text=None):
    """What actionlint finds: rule and text."""
    done = subprocess.run(
        [str(TOOLS / "actionlint"), "-shellcheck=", "-pyflakes=", "-format", "{{json .}}", *(str(each) for each in workflows)],
        stdout=subprocess.PIPE, text=True, input=text, check=False,
    )
    try:
        return [(each["kind"], f"{each['filepath']}:{each['line']}: {each['message']}") for each in json.loads(done.stdout or "null") or []]
    except json.JSONDecodeError:
        sys.exit(f"actionlint ended with {done.returncode} and said:\n{done.stdout}")


def workflows_held(folder):
    """Whether actionlint finds nothing in the workflows, and each fault in one that was spoilt."""
    workflows = sorted(folder.glob("*.yml"))
    found = actionlint(*workflows)
    spoilt = workflows[0].read_text()
    for good, wrong, _ in SPOILT:
        spoilt = spoilt.replace(good, wrong)
    missed = {rule for _, _, rule in SPOILT} - {rule for rule, _ in actionlint("-", text=spoilt)}
    problems = [f"{rule}: {text}" for rule, text in found]
    problems += [f"{workflows[0]}: not found, though it was spoilt: {rule}" for rule in sorted(missed)]
    print("\n".join(problems) or f"{len(workflows)} workflow: nothing found, and what was spoilt is refused")
    return not problems


def main(template, bad, wanted):
    found = {template: [], bad: []}
    for tool in (lint, policy, ours):
        for which, rule, text in tool(list(found)):
            found[which].append((rule, text))
    results = [held(template, found[template]), refused(bad, found[bad], wanted), workflows_held(template.parent / ".github" / "workflows")]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
