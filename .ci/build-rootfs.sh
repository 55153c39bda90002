#!/bin/bash
# build-rootfs.sh SUITE OUT.tar - a file system with PostgreSQL and Redis, made of Debian packages.
# The packages are only unpacked: nothing of theirs is run, and no chroot is needed.
set -euo pipefail
suite=$1 out=$2
here=$(dirname "$(readlink -f "$0")")

# The mirror is the one that this machine's own apt uses.
mirror=$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' | awk '$1 == "main" { print $2; exit }')
if [ -z "$mirror" ]; then echo "apt knows no mirror: see /etc/apt/sources.list*" >&2; exit 1; fi

work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
rootfs=$work/rootfs
mmdebstrap --quiet --variant=extract --format=directory --skip=output/dev --aptopt='APT::Install-Recommends "false"' \
  --include="base-files,dash,coreutils,grep,sed,util-linux,mawk,libc-bin,tzdata,postgresql-17,postgresql-client-17,redis-server,redis-tools" \
  "$suite" "$rootfs" "$mirror"
cd "$rootfs"

# What no test needs would only be imported into the engine each time.
rm -rf usr/share/{doc,man,locale,i18n,info,perl,perl5,bash-completion,postgresql-common} usr/lib/llvm-* \
  usr/lib/*-linux-gnu/{perl,perl-base,libLLVM*,libz3*,libperl*} usr/bin/perl* \
  usr/lib/postgresql/*/lib/{bitcode,llvmjit*} var/lib/{apt,dpkg} var/cache/apt

# What the packages' own scripts would have set up.
cat >etc/passwd <<'END'
root:x:0:0:root:/root:/bin/sh
redis:x:101:101::/data:/bin/sh
postgres:x:999:999::/var/lib/postgresql:/bin/sh
nobody:x:65534:65534::/:/usr/sbin/nologin
END
cat >etc/group <<'END'
root:x:0:
redis:x:101:
postgres:x:999:
nogroup:x:65534:
END
mkdir -p docker-entrypoint-initdb.d data usr/local/bin tmp run var/lib/postgresql root
chmod 1777 tmp; chmod 777 data
ln -sf dash usr/bin/sh; ln -sf mawk usr/bin/awk
[ -e usr/bin/redis-server ] || ln -s redis-check-rdb usr/bin/redis-server
install -m755 "$here/entrypoint.sh" usr/local/bin/docker-entrypoint.sh
for program in usr/lib/postgresql/*/bin/*; do ln -sf "/$program" usr/local/bin/; done
ldconfig -r .
tar -cf "$out" --numeric-owner .
