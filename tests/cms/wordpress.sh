#!/usr/bin/env bash
# The plugin, and what each role may paste, in real WordPress. `cargo xtask test --only cms` installs what it needs and publishes
# the demo before it. Everything runs on this machine alone and is removed at the end.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
running=()
end() {
  for process in "${running[@]}"; do kill "$process" 2> /dev/null || true; done
  wait
  rm -rf "$folder"
}
trap end EXIT

mariadb-install-db --no-defaults --datadir="$folder/data" --user="$(id -un)" --auth-root-authentication-method=normal > /dev/null
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --skip-networking --user="$(id -un)" 2> "$folder/log" &
running+=($!)
until mariadb-admin --no-defaults --socket="$folder/socket" --user=root ping > /dev/null 2>&1; do
  kill -0 "${running[0]}" || { cat "$folder/log"; exit 1; }
  sleep 0.1
done
mariadb --no-defaults --socket="$folder/socket" --user=root --execute 'create database city'

# Of Debian's files, its configuration and plugins stay out.
mkdir -p "$folder/site/wp-content/plugins"
(cd /usr/share/wordpress && tar -ch --exclude=./wp-config.php --exclude=./wp-content .) | tar -x -C "$folder/site"
cp -rL "$root/pkg/wordpress/human-rights-cities" "$folder/site/wp-content/plugins/"
cat > "$folder/site/wp-config.php" << EOF
<?php
define( 'DB_NAME', 'city' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$folder/socket' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', true );
define( 'DISABLE_WP_CRON', true );
\$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
EOF

# The host of the feed, on a port that is free.
python3 -u -m http.server --bind 127.0.0.1 --directory "$root/target/demo" 0 > "$folder/host" 2> /dev/null &
running+=($!)
until port=$(grep -oE 'port [0-9]+' "$folder/host"); do kill -0 "${running[1]}"; sleep 0.1; done

SITE="$folder/site" HOST="http://127.0.0.1:${port#port }" DEMO="$root/target/demo" php "$root/tests/cms/wordpress.php"
