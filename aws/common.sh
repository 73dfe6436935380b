# What the commands for AWS share: what they ask of AWS, and how they speak. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/../.ci/build.sh"
need aws "the AWS command line (https://aws.amazon.com/cli)"
export AWS_PAGER=

# Prints the time so many minutes ago, as AWS writes times.
ago() { date -u -d "-$1 minutes" +%FT%TZ 2>/dev/null || date -u "-v-$1M" +%FT%TZ; }

# The stack's name, as its tables, functions and roles begin with it.
check_name() {
  [[ $1 =~ ^[a-z][a-z0-9-]{0,19}$ ]] || fail "$1 cannot be the name of a stack: use at most 20 lower-case letters, digits and hyphens, beginning with a letter."
}

region() { echo "${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}"; }

# Prints what a query finds in a stack's description; nothing where it finds nothing or there is no such stack. Fails when AWS does not
# answer: what is not known is not taken for what is not there. Ask by an assignment, whose failure ends the command.
# Usage: of_stack <stack> <query>
of_stack() {
  local said why
  why=$(mktemp)
  if said=$(aws cloudformation describe-stacks --stack-name "$1" --query "$2" --output text 2>"$why"); then
    rm "$why"
    grep -vx None <<<"$said" || true
    return
  fi
  said=$(cat "$why")
  rm "$why"
  [[ $said == *"does not exist"* ]] || fail "AWS does not say what the stack $1 is: ${said#$'\n'}"
}

# Prints a stack's status; nothing when there is no such stack.
stack_status() { of_stack "$1" 'Stacks[0].StackStatus'; }

# Prints an output of a stack; nothing when it has none of this name.
output() { of_stack "$1" "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue | [0]"; }

# Prints the value of a stack's parameter.
parameter() { of_stack "$1" "Stacks[0].Parameters[?ParameterKey=='$2'].ParameterValue | [0]"; }

# Prints the names of the tables that there are of a stack, whether it is there or not.
tables_of() {
  local all
  all=$(aws dynamodb list-tables --query 'TableNames[]' --output text) || exit
  tr '\t' '\n' <<<"$all" | grep -xE "$1-(programme|nominations|advisory|jury|directory|access|outbox|audit)" || true
}

# SQS has endpoints of its own, which the first command line takes whatever the environment says.
sqs() { aws sqs ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"; }

# Waits until CloudFormation works on a stack no longer, says each status that it passes, and prints the last; nothing when it is gone.
settled() {
  local status last=
  while status=$(stack_status "$1") || exit; [[ $status == *_IN_PROGRESS ]]; do
    [ "$status" = "$last" ] || say "  $1: $status"
    last=$status
    sleep "${WAIT_SECONDS:-5}"
  done
  [ -z "$last" ] || say "  $1: ${status:-gone}"
  echo "$status"
}

# Waits for the end of what CloudFormation does to a stack; fails with what it says when that is another than this one.
# Usage: wait_for_stack <stack> <what it ends in>
wait_for_stack() {
  local status
  status=$(settled "$1") || exit
  [ "${status:-DELETE_COMPLETE}" != "$2" ] || return 0
  aws cloudformation describe-stack-events --stack-name "$1" --output text \
    --query "StackEvents[?ends_with(ResourceStatus, '_FAILED')].[LogicalResourceId, ResourceStatusReason]" >&2 || true
  fail "$1 did not come to $2."
}

# Asks for a word to be typed; where nobody is at the terminal, YES has to hold it.
confirm() {
  local typed=${YES:-}
  if [ -z "$typed" ]; then
    [ -t 0 ] || fail "$1 There is no terminal to confirm at; set YES=$2."
    read -r -p "$1 Type $2: " typed
  fi
  [ "$typed" = "$2" ] || fail "Nothing was done."
}
