#!/usr/bin/env bash
# A bare Debian, made for this run: clones the project into it and runs the two commands there, as a newcomer would.
# Where packages come from (mirrors, client settings, proxies, certificates) is taken from this machine while it runs.
#   CECS_FRESH_RELEASE=bookworm   which Debian
#   CECS_FRESH_TESTS=no           leave `make test` out; or another command in its place
#   CECS_FRESH_KEEP=yes           keep the folder
set -euo pipefail
cd "$(dirname "$0")/.."
release=${CECS_FRESH_RELEASE:-bookworm}
say() { printf '\n== %s\n' "$*"; }
[ "$(id -u)" = 0 ] || { echo "A fresh machine is made as root: sudo make fresh-machine" >&2; exit 1; }
command -v debootstrap >/dev/null || { apt-get update -qq && apt-get install -y -qq debootstrap; }

root=$(mktemp -d /var/tmp/cecs-fresh.XXXXXX)
chmod 755 "$root"
serving=""
cleanup() {
    [ -n "$serving" ] && { kill -TERM -- "-$serving" 2>/dev/null; wait "$serving" 2>/dev/null; }
    for left in /proc/[0-9]*; do [ "$(readlink "$left/root" 2>/dev/null)" = "$root" ] && kill -KILL "${left#/proc/}" 2>/dev/null; done
    for under in dev/shm dev/pts dev proc sys; do umount -l "$root/$under" 2>/dev/null || true; done
    [ -n "${CECS_FRESH_KEEP:-}" ] && echo "Kept: $root" || rm -rf --one-file-system "$root"
}
trap cleanup EXIT

declare -A took
timed() { local name=$1 began=$SECONDS; shift; "$@"; took[$name]=$((SECONDS - began)); }

# Where this machine gets its packages, whichever way it was told.
mirror=$(sed -nE 's/^URIs: *(\S+).*/\1/p; s/^deb +(\[[^]]*\] +)?(\S+) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1 || true)

say "A bare $release"
timed "bare machine" debootstrap --variant=minbase "$release" "$root" ${mirror:+"$mirror"} >"$root.log" 2>&1 \
    || { tail -n 20 "$root.log"; exit 1; }
rm -f "$root.log"
mount --bind /dev "$root/dev"; mount --bind /dev/pts "$root/dev/pts"
mount -t tmpfs shm "$root/dev/shm" 2>/dev/null || true
mount -t proc proc "$root/proc"; mount --rbind /sys "$root/sys" 2>/dev/null && mount --make-rslave "$root/sys"

say "This machine's mirrors, proxies and certificates"
copy() { local path; for path in "$@"; do [ -e "$path" ] && mkdir -p "$root$(dirname "$path")" && cp -rL "$path" "$root$(dirname "$path")/"; done; true; }
rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
copy /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/keyrings /usr/share/keyrings /etc/apt/auth.conf /etc/apt/auth.conf.d
for part in /etc/apt/apt.conf.d/*; do case $part in *docker* | *70debconf) ;; *) copy "$part" ;; esac; done
copy /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/npmrc /etc/uv
copy "${HOME:-/root}/.config/pip" "${HOME:-/root}/.config/uv" "${HOME:-/root}/.pip" "${HOME:-/root}/.npmrc"
copy /etc/ssl/certs /usr/local/share/ca-certificates
told=(HOME="${HOME:-/root}" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb)
while IFS='=' read -r name value; do
    case $name in
    *[pP][rR][oO][xX][yY] | PIP_* | UV_INDEX* | UV_DEFAULT_INDEX | UV_NATIVE_TLS | UV_FIND_LINKS | *CA_CERT* | *CA_BUNDLE | *CAINFO | SSL_CERT_*)
        told+=("$name=$value")
        [ -e "$value" ] && copy "$value"
        ;;
    esac
done < <(env)
there() { chroot "$root" env -i "${told[@]}" bash -c "cd /srv/cecs 2>/dev/null; $*"; }

say "Python and make, all that is asked of a newcomer's machine"
timed "python3 and make" there "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3 make ca-certificates" \
    >"$root/var/log/first.log" 2>&1 || { tail -n 20 "$root/var/log/first.log"; exit 1; }
git clone -q --no-hardlinks . "$root/srv/cecs"

say "make demo"
port=8000
while (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 100)); done  # this machine may be serving something itself
[ $port = 8000 ] || told+=("CECS_PORT=$port")
began=$SECONDS
# A session of its own, so that it can be stopped as Ctrl-C would.
serve() { setsid chroot "$root" env -i "${told[@]}" bash -c "cd /srv/cecs && exec make demo" >"$root/var/log/demo-$1.log" 2>&1 & serving=$!; }
answer() {
    for _ in $(seq 1200); do
        curl -fsS --noproxy '*' "http://127.0.0.1:$port/" -o "$root/home.html" 2>/dev/null && return 0
        kill -0 "$serving" 2>/dev/null || break
        sleep 0.25
    done
    tail -n 40 "$root"/var/log/demo-*.log
    return 1
}
stop() {
    kill -TERM -- "-$serving"; wait "$serving" 2>/dev/null || true; serving=""
    for _ in $(seq 60); do (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || return 0; sleep 0.5; done
    echo "It did not stop." >&2; return 1
}
serve first; answer; took["make demo, first run"]=$((SECONDS - began))
cat "$root/var/log/demo-first.log"
grep -m1 -o '<title>[^<]*' "$root/home.html" || { echo "The home page has no title." >&2; exit 1; }
stop
began=$SECONDS
serve second; answer; took["make demo, second run"]=$((SECONDS - began))
stop

tests=${CECS_FRESH_TESTS:-make test}
if [ "$tests" != no ]; then
    say "$tests"
    began=$SECONDS
    passed=yes
    there "$tests" >"$root/var/log/test.log" 2>&1 || passed=no
    took["make test"]=$((SECONDS - began))
    grep -E '^==|passed|FAILED|Failed|in all' "$root/var/log/test.log" | tail -n 60
    if [ $passed = no ]; then
        grep -E '^E  ' "$root/var/log/test.log" | sort | uniq -c | sort -rn | head -n 20
        tail -n 60 "$root/var/log/test.log"
        exit 1
    fi
fi

say "How long each took"
for name in "bare machine" "python3 and make" "make demo, first run" "make demo, second run" "make test"; do
    if [ -n "${took[$name]:-}" ]; then printf '%-26s %5d s\n' "$name" "${took[$name]}"; fi
done
