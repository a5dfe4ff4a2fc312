# Read in by the other scripts: puts in place what Wardpanel needs and leaves alone what is there already.
# Everything it makes is in .venv, node_modules and var; nothing is asked.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p var
PYTHON=.venv/bin/python

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# as_root COMMAND...: runs it as root, where that is to be had.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then sudo "$@"
  else return 1
  fi
}

# install_packages NAME...: takes Debian's packages, without starting the services that some bring along.
install_packages() {
  command -v apt-get >/dev/null || return 1
  as_root true || return 1
  say "Installing system packages: $*"
  as_root sh -euc '
    export DEBIAN_FRONTEND=noninteractive
    policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
      trap "rm -f $policy" EXIT
      printf "#!/bin/sh\nexit 101\n" >$policy
      chmod +x $policy
    fi
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "$@"
  ' sh "$@" >var/apt.log 2>&1 || { tail -n 5 var/apt.log >&2; return 1; }
}

# The libraries that draw PDFs, and the packages that bring them.
need_libraries() {
  local known library missing=()
  known=$(/sbin/ldconfig -p)
  for library in libpango-1.0.so.0:libpango-1.0-0 libpangoft2-1.0.so.0:libpangoft2-1.0-0 libharfbuzz-subset.so.0:libharfbuzz-subset0; do
    grep -q "${library%%:*}" <<<"$known" || missing+=("${library##*:}")
  done
  [ ${#missing[@]} = 0 ] && return
  install_packages "${missing[@]}" ||
    fail "These system packages are missing and cannot be installed from here: ${missing[*]}. Install them and start again."
}

# Sets SYSTEM_PYTHON to the first Python that is new enough.
find_python() {
  for SYSTEM_PYTHON in python3 python3.14 python3.13 python3.12 python3.11; do
    command -v "$SYSTEM_PYTHON" >/dev/null && "$SYSTEM_PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' && return
  done
  fail "Wardpanel needs Python 3.11 or newer; $(python3 --version 2>/dev/null || echo 'no python3') was found. Install one and start again."
}

make_environment() {
  find_python
  "$SYSTEM_PYTHON" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv ||
    fail "Python's venv is missing and cannot be installed from here. Install the package python3-venv and start again."
  say "Making the virtual environment."
  "$SYSTEM_PYTHON" -m venv --clear .venv
}

# install_locked FILE: what the lock file names, by hash; with uv, or with pip where uv cannot be had.
install_locked() {
  say "Installing what $1 names."
  export UV_SYSTEM_CERTS=1 UV_LINK_MODE=copy PIP_DISABLE_PIP_VERSION_CHECK=1
  if $PYTHON -m pip install -q --require-hashes -r requirements-uv.txt 2>var/uv.log &&
    $PYTHON -m uv pip install -q --python $PYTHON --require-hashes -r "$1" 2>>var/uv.log; then return; fi
  say "uv did not do it (see var/uv.log); taking pip."
  $PYTHON -m pip install -q --require-hashes -r "$1" || fail "The packages of $1 could not be installed."
}

# need_packages FILE: .venv/locked keeps the hash of each lock file that is installed.
need_packages() {
  local file hash
  $PYTHON -c '' 2>/dev/null || make_environment
  hash="$1 $(sha256sum <"$1")"
  grep -qxF "$hash" .venv/locked 2>/dev/null && return
  install_locked "$1"
  : >.venv/locked
  for file in requirements.txt "$1"; do
    [ "$file" = "$1" ] || [ "$1" = requirements-dev.txt ] && echo "$file $(sha256sum <"$file")" >>.venv/locked
  done
}

# hash_of PATH...: one hash of all files below.
hash_of() { find "$@" -type f -exec sha256sum {} + 2>/dev/null | sort | sha256sum; }

# is_fresh NAME HASH: says whether the step was done with just these inputs; done_with notes that it was.
is_fresh() { [ "$(cat "var/$1.inputs" 2>/dev/null)" = "$2" ]; }
done_with() { printf '%s\n' "$2" >"var/$1.inputs"; }

# set_up [FILE]: everything, with the packages of FILE; one at a time, should two be started together.
set_up() {
  exec 9>var/setup.lock
  ! command -v flock >/dev/null || flock 9
  need_libraries
  need_packages "${1:-requirements.txt}"
  $PYTHON script/assets
  exec 9>&-
}
