#!/usr/bin/env bash
# What action.yml runs: installs hcai from the checkout of the action, checks, and annotates.
#
#   HCAI_SOURCE     where hcai is installed from (the checkout)
#   HCAI_DIRECTORY  the content directory
#   HCAI_ARGS       more options, separated by blanks
#   HCAI_SARIF      a file for SARIF as well; empty: none
#   HCAI_COMMAND    an hcai that is installed already; then nothing is
set -uo pipefail

hcai="${HCAI_COMMAND:-}"
if [ -z "$hcai" ]; then
  venv="${RUNNER_TEMP:-$(mktemp -d)}/hcai"
  python3 -m venv "$venv" || exit 2
  "$venv/bin/python" -m pip install --quiet "$HCAI_SOURCE" || exit 2
  hcai="$venv/bin/hcai"
fi

read -ra more <<< "${HCAI_ARGS:-}"
"$hcai" check "${HCAI_DIRECTORY:-data}" ${more[@]+"${more[@]}"} --format github
code=$?

if [ -n "${HCAI_SARIF:-}" ] && [ "$code" -ne 2 ]; then
  "$hcai" check "${HCAI_DIRECTORY:-data}" ${more[@]+"${more[@]}"} --format sarif > "$HCAI_SARIF"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  echo "code=$code" >> "$GITHUB_OUTPUT"
fi
exit "$code"
