#!/usr/bin/env bash
# The shortcode in real Hugo, which removes all HTML from pages by default. `cargo xtask test --only cms` installs Hugo and
# publishes the demo before it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
host=
end() {
  kill "$host" 2> /dev/null || true
  rm -rf "$folder"
}
trap end EXIT
fail() { echo "FAILED: $1"; exit 1; }

python3 -u -m http.server --bind 127.0.0.1 --directory "$root/target/demo" 0 > "$folder/host" 2> /dev/null &
host=$!
until port=$(grep -oE 'port [0-9]+' "$folder/host"); do kill -0 "$host"; sleep 0.1; done
campaign="http://127.0.0.1:${port#port }/sample"

mkdir -p "$folder/site/content" "$folder/site/layouts/shortcodes" "$folder/site/layouts/_default"
cd "$folder/site"
cp "$root/pkg/hugo/hrc.html" layouts/shortcodes/
echo '{{ .Content }}' | tee layouts/_default/single.html > layouts/_default/list.html
cat > config.toml << EOF
baseURL = "https://city.example/"
languageCode = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[params]
hrcFeed = "$campaign/feed.json"
EOF
cat > content/page.md << 'EOF'
---
title: A page
---
{{< hrc map >}}

{{< hrc widget="counter" lang="fr" link="https://uclg.org/" text="Nos <villes>" >}}

{{< hrc widget="radar" lang="nl" >}}

{{< hrc widget="radar" lang="es-CL" >}}
EOF
hugo --quiet || fail 'the site is not built'
page=public/page/index.html
has() { grep -qF -- "$1" "$page" || fail "the page lacks $1"; }
has "<script src=\"$campaign/v1/embed.js\" async></script>"
has "<hrc-map feed=\"$campaign/feed.json\" lang=\"en\"><template shadowrootmode="
has "<hrc-counter feed=\"$campaign/feed.json\" lang=\"fr\"><template shadowrootmode="
has '<a href="https://uclg.org/">Nos &lt;villes&gt;</a></hrc-counter>'
has "<hrc-radar feed=\"$campaign/feed.json\" lang=\"nl\">"
has "<hrc-radar feed=\"$campaign/feed.json\" lang=\"es-CL\"><template shadowrootmode="
[ "$(grep -c '<template shadowrootmode=' "$page")" = 3 ] || fail 'a language that is not published has a snapshot'
for snapshot in map.en counter.fr; do
  text=$(tail -c 200 "$root/target/demo/sample/snapshots/$snapshot.template.html" | tail -1)
  has "$text"
done

printf -- '---\ntitle: Wrong\n---\n{{< hrc maps >}}\n' > content/wrong.md
wrong=$(hugo 2>&1) && fail 'a widget that there is not is built'
[[ $wrong == *'there is no widget "maps"; write counter, map, radar or programme'* ]] || fail "not said: $wrong"
echo 'Hugo: all passed'
