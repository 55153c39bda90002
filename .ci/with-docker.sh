#!/bin/bash
# with-docker.sh COMMAND... - runs the command beside a private container engine that holds images of
# PostgreSQL and Redis, made here from Debian packages: no image registry is needed. Root on Debian.
#
# Engine, network, mounts and containers live in namespaces of their own and end with them, however
# that comes about. There is no way out of that network: what the command needs is installed before.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
cache=${CI_CACHE:-/var/cache/dignity-ci}
suite=${CI_SUITE:-trixie}
export PG_IMAGE=${PG_IMAGE:-localhost/dignity-postgres:17} REDIS_IMAGE=${REDIS_IMAGE:-localhost/dignity-redis:$suite}
log() { echo "[with-docker +${SECONDS}s] $*" >&2; }

outside() {
  [ "$(id -u)" = 0 ] || { echo "with-docker.sh needs root, to make namespaces" >&2; exit 1; }
  install_missing
  local key tar
  key=$(cat "$here/build-rootfs.sh" "$here/entrypoint.sh" <(echo "$suite") | sha256sum | cut -c1-16)
  tar=$cache/$key.tar
  if [ ! -s "$tar" ]; then
    log "making the images' file system (20 to 60 seconds)"
    mkdir -p "$cache"
    "$here/build-rootfs.sh" "$suite" "$tar.$$"
    mv "$tar.$$" "$tar"
    log "made it: $(du -h "$tar" | cut -f1)"
  fi
  local state rc=0
  state=$(mktemp -d)
  WITH_DOCKER_STATE=$state WITH_DOCKER_ROOTFS=$tar unshare -n -m -p -f --kill-child --mount-proc bash "$0" "$@" &
  local inner=$!
  trap 'kill -KILL $inner 2>/dev/null' TERM INT
  wait $inner || rc=$?
  rm -rf --one-file-system "$state"
  log "done, exit code $rc"
  exit $rc
}

install_missing() {
  local need=()
  command -v dockerd >/dev/null || need+=(docker.io)
  command -v mmdebstrap >/dev/null || need+=(mmdebstrap)
  command -v curl >/dev/null || need+=(curl)
  command -v ip >/dev/null || need+=(iproute2)
  [ ${#need[@]} -gt 0 ] || return 0
  log "installing ${need[*]} (10 to 20 seconds)"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
}

inside() {
  local rc=0
  ip link set lo up
  export DOCKER_HOST=unix://$WITH_DOCKER_STATE/docker.sock
  # Ryuk would have to be pulled, and its work is done by the end of the namespaces. The address is
  # named because testcontainers guesses another one where it takes the machine for a container.
  export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
  dockerd --data-root "$WITH_DOCKER_STATE/root" --exec-root "$WITH_DOCKER_STATE/exec" --pidfile "$WITH_DOCKER_STATE/docker.pid" -H "$DOCKER_HOST" \
    --iptables=false --ip6tables=false --ip 127.0.0.1 >"$WITH_DOCKER_STATE/dockerd.log" 2>&1 &
  local engine=$!
  await_engine $engine
  make_images
  "$@" || rc=$?
  kill $engine
  wait $engine 2>/dev/null || true
  exit $rc
}

await_engine() {
  for _ in $(seq 300); do
    if curl -fs --unix-socket "$WITH_DOCKER_STATE/docker.sock" http://engine/_ping >/dev/null; then log "the engine is up"; return; fi
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  echo "the container engine did not come up:" >&2
  tail -20 "$WITH_DOCKER_STATE/dockerd.log" >&2
  exit 1
}

make_images() {
  local base=localhost/dignity-base:latest container
  docker import -c 'ENTRYPOINT ["docker-entrypoint.sh"]' -c 'ENV LANG=C.UTF-8' \
    -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' "$WITH_DOCKER_ROOTFS" $base >/dev/null
  container=$(docker create $base true)
  docker commit -c 'CMD ["postgres"]' -c 'EXPOSE 5432' -c 'VOLUME /var/lib/postgresql/data' \
    -c 'ENV PGDATA=/var/lib/postgresql/data' "$container" "$PG_IMAGE" >/dev/null
  docker commit -c 'CMD ["redis-server"]' -c 'EXPOSE 6379' "$container" "$REDIS_IMAGE" >/dev/null
  docker rm "$container" >/dev/null
  log "images are ready: $PG_IMAGE, $REDIS_IMAGE"
}

if [ -n "${WITH_DOCKER_STATE:-}" ]; then inside "$@"; else outside "$@"; fi
