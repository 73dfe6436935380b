"""Holds a template to cfn-lint's, checkov's and our own rules, but for the exceptions that it states with reasons.

Usage: check.py TEMPLATE [RULE ...]

Without rules: fails when one finds anything that the template's Metadata has no exception for, or when an exception
is for nothing. With rules: fails unless each of them and each of our own is found, which shows that the check can fail.
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


def lint(template):
    for finding in run(TOOLS / "cfn-lint", "--format", "json", template):
        line = finding["Location"]["Start"]["LineNumber"]
        yield finding["Rule"]["Id"], f"line {line}: {finding['Message']}"


def policy(template):
    report = run(
        TOOLS / "checkov", "--file", template, "--framework", "cloudformation", "--output", "json", "--quiet", "--compact",
        "--skip-download",
    )
    if report["summary"]["parsing_errors"] or report["summary"]["resource_count"] == 0:
        sys.exit(f"checkov could not read {template}")
    for finding in report["results"]["failed_checks"]:
        yield finding["check_id"], f"{finding['resource']}: {finding['check_name']}"


def main(template, wanted):
    excepted = exceptions(template)
    findings = [*lint(template), *policy(template), *rules.findings(cfn_yaml.load(str(template)))]
    found = {rule for rule, _ in findings}
    problems = [f"{rule} {text}" for rule, text in findings if rule not in excepted]
    if wanted:
        missed = sorted({*wanted, *rules.RULES} - found)
        sys.exit(f"{template}: not found, though it is there: {' '.join(missed)}" if missed else None)
    problems += [f"{rule} is excepted, but nothing is found" for rule in excepted if rule not in found]
    print("\n".join(problems) or f"{template}: nothing found, {len(excepted)} exceptions")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
