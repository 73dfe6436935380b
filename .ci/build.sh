# What the commands share: finding a JDK 25 and Python, installing packages, building what has changed.
# To be sourced. Sets $project and $logs.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$project/target/logs

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25, or says what to install.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(realpath "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  fail "No JDK 25 was found. Install one, such as Temurin 25 (https://adoptium.net/temurin/releases/?version=25)
or \`sdk install java 25-tem\`, or set JAVA_HOME to the folder of one that is there."
}

# Prints a Python of the wanted version: the one on the PATH, pyenv's, or uv's.
find_python() {
  local wanted=$1 candidate
  for candidate in "$(command -v "python$wanted")" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$wanted".*/bin/python3 \
    "$(command -v uv >/dev/null && uv python find --offline "$wanted" 2>/dev/null)"; do
    # A shim of pyenv's is on the PATH even where the version is not chosen; it fails then.
    if [ -n "$candidate" ] && "$candidate" -c "import sys, venv; sys.exit('%d.%d' % sys.version_info[:2] != '$wanted')" \
      2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

need() {
  command -v "$1" >/dev/null || fail "$1 was not found. Install $2."
}

# Runs a build step; its noise goes to a file, whose end is shown when the step fails.
step() {
  local name=$1 title=$2 started=$SECONDS
  shift 2
  mkdir -p "$logs"
  say "$title ..."
  if ! "$@" >"$logs/$name.log" 2>&1; then
    tail -n 60 "$logs/$name.log" >&2
    fail "$title failed after $((SECONDS - started)) s; all of it is in $logs/$name.log"
  fi
}

# A fingerprint of files' names and contents; folders are searched.
fingerprint() {
  (
    cd "$project"
    for path in "$@"; do
      [ ! -e "$path" ] || find "$path" \( -name node_modules -o -name target -o -name build \
        -o -name .svelte-kit -o -name paraglide -o -name generated -o -name e2e \
        -o -name accent.css -o -path '*/messages/identity' -o -name test-results -o -name playwright-report -o -name .lix -o -name cache \) -prune \
        -o -type f \( ! -path '*/project.inlang/*' -o -name settings.json \) -print
    done | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum
  )
}

# Whether what was made from these files is not what it would be made from now.
changed() {
  local stamp=$1
  shift
  [ ! -r "$stamp" ] || [ "$(cat "$stamp")" != "$(fingerprint "$@")" ]
}

# npm ci in a folder, when its lock file is not the one that was installed.
install_packages() {
  local folder=$1
  if changed "$project/$folder/node_modules/.installed" "$folder/package-lock.json"; then
    need npm "Node.js 20 or newer with npm (https://nodejs.org)"
    step "npm-${folder//\//-}" "Installing the npm packages of $folder" \
      npm --prefix "$project/$folder" ci --no-audit --no-fund
    fingerprint "$folder/package-lock.json" >"$project/$folder/node_modules/.installed"
  fi
}

# Makes a virtual environment for Python anew, with what uv installs into it: pip takes minutes of the processor for the same. Where uv finds
# no packages, such as behind a mirror that only pip knows, pip does it.
# Usage: make_venv <folder> <what its logs are called> <what is installed> <python> <argument of pip install>...
make_venv() {
  local venv=$1 name=$2 title=$3 python=$4
  shift 4
  rm -rf "$venv"
  step "$name-venv" "Making a virtual environment with $("$python" --version)" "$python" -m venv "$venv"
  step "$name-install" "Installing $title" install_into "$venv" "$@"
}

install_into() {
  local venv=$1
  shift
  "$venv/bin/pip" install --no-compile --disable-pip-version-check uv
  "$venv/bin/uv" pip install --python "$venv/bin/python" "$@" ||
    "$venv/bin/pip" install --no-compile --disable-pip-version-check "$@"
}

# What is deployed.
zip=functions/target/lambda.zip

# How the local server runs, from the project's folder. Both compilers: without the second, the key that a vote is sealed
# to takes five to ten times as long.
server_classes="local/target/local.jar:local/target/lib/*"
server_flags=(-XX:+UseSerialGC -Xshare:auto -XX:MetaspaceSize=128m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

java_sources=(pom.xml identity.json template.yaml graphql-schema embedded functions local/pom.xml local/src localstack/pom.xml)

# What frontend-static/vite.config.ts reads of the environment: with another value the site says something else.
site_settings=(ANNOUNCED DATA_LICENCE EVIDENCE_ORIGIN SECURITY_CONTACT SITE_URL)

# Where the sources of the site lie (frontend-static/scripts/source-version.test.ts).
site_sources=(frontend-static identity.json graphql-schema functions/src/main/resources/seed functions/src/main/resources/un-names.json
  functions/src/main/java/org/businessleaderaward/access/traces/RetentionKind.java)

# A fingerprint of all that the site is made from.
site_fingerprint() {
  local name
  {
    fingerprint "${site_sources[@]}"
    for name in "${site_settings[@]}"; do printf '%s=%s\n' "$name" "${!name-}"; done
  } | cksum
}

build_site() {
  local before
  before=$(site_fingerprint)
  step site "Building the site" npm --prefix "$project/frontend-static" run build
  echo "$before" >"$project/frontend-static/build/.built"
}

build_site_if_changed() {
  local stamp=$project/frontend-static/build/.built
  [ -r "$stamp" ] && [ "$(cat "$stamp")" = "$(site_fingerprint)" ] || build_site
}

# Builds with the tests or, where only the server or the functions are run, without them: their compiling takes longer than all the rest.
build_java() {
  local before skip=${1:--DskipTests}
  need mvn "Apache Maven 3.8 or newer (https://maven.apache.org)"
  before=$(fingerprint "${java_sources[@]}")
  rm -f "$project/local/target/.tests-built"
  step maven "Building the functions and the server" \
    mvn -B -f "$project/pom.xml" package "$skip" -pl local,localstack -am
  echo "$before" >"$project/local/target/.built"
  [ "$skip" != -DskipTests ] || echo "$before" >"$project/local/target/.tests-built"
}

build_java_if_changed() {
  if [ ! -r "$project/$zip" ] || changed "$project/local/target/.tests-built" "${java_sources[@]}"; then build_java; fi
}

build_java_without_tests_if_changed() {
  if [ ! -r "$project/$zip" ] || changed "$project/local/target/.built" "${java_sources[@]}"; then build_java -Dmaven.test.skip=true; fi
}

build_if_changed() {
  install_packages local
  install_packages frontend-static
  build_site_if_changed
  build_java_if_changed
}

build_without_tests_if_changed() {
  install_packages local
  install_packages frontend-static
  build_site_if_changed
  build_java_without_tests_if_changed
}
