# What `up`, `deploy` and `down` share: where things are, and processes that outlive the command. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/../.ci/build.sh"

here=$project/localstack
version=4.14.0
stack=award-local

# Each of these lets a second LocalStack run beside the first, as the test does.
state=${LOCALSTACK_STATE:-$here/.state}
port=${LOCALSTACK_PORT:-4566}
site_port=${SITE_PORT:-4580}
endpoint=http://127.0.0.1:$port
site=http://localhost:$site_port

venv=$here/.venv
container=award-localstack-$port

# Region and credentials of the emulated account; its answers depend on neither being secret.
export AWS_ENDPOINT_URL=$endpoint AWS_DEFAULT_REGION=eu-central-1 AWS_PAGER= \
  AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE

has_docker() {
  [ -z "${WITHOUT_DOCKER:-}" ] && command -v docker >/dev/null && timeout 20 docker info >/dev/null 2>&1
}

# Prints where Dynoxide's executable is.
find_dynoxide() {
  local candidate
  for candidate in "${DYNOXIDE:-}" "$project/local/node_modules/@dynoxide/linux-x64/dynoxide" \
    "$(command -v dynoxide)"; do
    if [ -x "$candidate" ]; then
      echo "$candidate"
      return
    fi
  done
  fail "no dynoxide found: put it on the PATH (cargo install dynoxide-rs), or name it in DYNOXIDE"
}

# Makes the virtual environment: LocalStack with the AWS command line, or the latter alone for use beside Docker.
install_localstack() {
  local kind=$1 python
  changed "$venv/.$kind" localstack/constraints.txt localstack/plugin || return 0
  python=$(find_python 3.13 || { [ "$kind" = docker ] && command -v python3; }) ||
    fail "LocalStack $version without Docker needs Python 3.13, and none was found on the PATH, in pyenv or in uv.
Install one, such as with \`pyenv install 3.13\`, \`uv python install 3.13\` or your system's packages python3.13 and
python3.13-venv; or start a Docker engine."
  if [ "$kind" = host ]; then
    make_venv "$venv" localstack "LocalStack $version (500 MB)" "$python" \
      -c "$here/constraints.txt" "localstack-core[runtime]==$version" awscli "$here/plugin"
  else
    make_venv "$venv" localstack "the AWS command line" "$python" -c "$here/constraints.txt" awscli boto3
  fi
  fingerprint localstack/constraints.txt localstack/plugin >"$venv/.$kind"
}

aws() { "$here/tools/aws" "$@"; }

# When a process began; with its number, this tells it from a later one that was given the same number.
begun() {
  if [ -r "/proc/$1/stat" ]; then
    sed 's/.*) //' "/proc/$1/stat" | cut -d ' ' -f 20
  else
    ps -o lstart= -p "$1" 2>/dev/null | xargs
  fi
}

# Starts a command that goes on after this script, in a process group of its own, and notes which it is.
start() {
  local name=$1
  shift
  (
    set -m
    nohup "$@" </dev/null >"$state/$name.log" 2>&1 &
    echo "$! $(begun $!)" >"$state/$name.pid"
  )
}

# Whether the process that was started under a name is still there. Sets $pid.
runs() {
  local since
  [ -r "$state/$1.pid" ] || return
  read -r pid since <"$state/$1.pid"
  [ -n "$since" ] && [ "$(begun "$pid")" = "$since" ]
}

# Ends what was started under a name, and what that started; by force when it takes longer than 5 s.
stop() {
  local name=$1 pid= signal
  if runs "$name"; then
    for signal in TERM KILL; do
      kill -s $signal -- "-$pid" 2>/dev/null || break
      for _ in $(seq 50); do
        kill -0 -- "-$pid" 2>/dev/null || break 2
        sleep 0.1
      done
    done
  elif [ -n "${pid:-}" ]; then
    # LocalStack was killed; a function that was at work may still be.
    pkill -KILL -g "$pid" -f "$here/target/runtime-client" || true
  fi
  rm -f "$state/$name.pid"
}

wait_for() {
  local name=$1 url=$2 tries
  for tries in $(seq 600); do
    ! curl -fsS --max-time 5 "$url" >/dev/null 2>&1 || return 0
    runs "$name" || break
    sleep 0.2
  done
  tail -n 30 "$state/$name.log" >&2
  fail "$name does not answer at $url; what it said is in $state/$name.log"
}

# The container that `up` started, if it is still there.
running_container() {
  [ ! -r "$state/container" ] ||
    docker ps --quiet --no-trunc --filter "id=$(cat "$state/container")" 2>/dev/null || true
}
