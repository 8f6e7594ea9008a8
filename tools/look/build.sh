#!/bin/sh
# Rebuilds the look of CECS from USWDS. For maintainers, after a change to the .scss files here or a new USWDS.
# Needs Node. Takes @uswds/uswds and sass from npm into a scratch folder; leaves only finished files in the product.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
static="$here/../../cecs/portals/shared/static/shared"
scratch=${CECS_LOOK_SCRATCH:-"$here/../../var/look"}
mkdir -p "$scratch" && cd "$scratch"
[ -d node_modules/@uswds ] || npm install --no-save --no-audit --no-fund --ignore-scripts \
    @uswds/uswds@3.14.0 sass@1 htmx.org@2.0.11 >/dev/null
packages=node_modules/@uswds/uswds/packages
dist=node_modules/@uswds/uswds/dist
mkdir -p "$static/uswds/fonts" "$static/uswds/img"
npx sass --no-source-map --style=compressed --quiet-deps --load-path="$packages" "$here/theme.scss" "$static/uswds/cecs.css"
for font in public-sans/PublicSans-Regular public-sans/PublicSans-Bold public-sans/PublicSans-SemiBold \
    public-sans/PublicSans-Italic public-sans/PublicSans-BoldItalic merriweather/Latin-Merriweather-Bold \
    merriweather/Latin-Merriweather-Regular merriweather/Latin-Merriweather-Italic merriweather/Latin-Merriweather-BoldItalic; do
    mkdir -p "$static/uswds/fonts/$(dirname "$font")"
    cp "$dist/fonts/$font.woff2" "$static/uswds/fonts/$font.woff2"
done
python3 "$here/trim.py" "$static/uswds/cecs.css" "$dist/img" "$static/uswds/img"
sed '/sourceMappingURL/d' "$dist/js/uswds.min.js" >"$static/uswds/uswds.min.js"
cp node_modules/@uswds/uswds/LICENSE.md "$static/uswds/LICENSE.md"
sed '/sourceMappingURL/d' node_modules/htmx.org/dist/htmx.min.js >"$static/htmx.min.js"
du -sh "$static"
