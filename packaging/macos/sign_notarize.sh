#!/bin/bash
# Signs, packs, notarises and checks Veridesk.app; on a Mac only, after build.py.
#
#   packaging/macos/sign_notarize.sh build/macos/out build/macos/signed
#
# Keys and secrets come from the environment, the certificate from a keychain:
#   VERIDESK_MAC_IDENTITY        "Developer ID Application: NAME (TEAM)"
#   VERIDESK_MAC_NOTARY_PROFILE  what `xcrun notarytool store-credentials` was told to call them
set -eu

built=$1
signed=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
: "${VERIDESK_MAC_IDENTITY:?must be set; see packaging/KEYS.md}"
: "${VERIDESK_MAC_NOTARY_PROFILE:?must be set; see packaging/KEYS.md}"

(cd "$built" && shasum -a 256 --check BUILD-SHA256SUMS)
mkdir -p "$signed"
app=$signed/Veridesk.app
[ ! -e "$app" ] || { echo "$app is there already; move it away first" >&2; exit 1; }
ditto "$built/Veridesk.app" "$app"
version=$(/usr/libexec/PlistBuddy -c 'Print CFBundleShortVersionString' "$app/Contents/Info.plist")

sign() {
    codesign --force --timestamp --options runtime --sign "$VERIDESK_MAC_IDENTITY" "$@"
}

# Inner files first: the signature of a folder covers those of what is inside it.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    while IFS= read -r -d '' file; do sign "$file"; done
find "$app/Contents" -type d -name '*.framework' -print0 |
    while IFS= read -r -d '' folder; do sign "$folder"; done
sign --entitlements "$here/entitlements.plist" "$app/Contents/MacOS/veridesk"
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

# The signed program still works, before anybody else gets it.
"$app/Contents/MacOS/veridesk" --selftest

# Apple looks at the program itself first, so that the ticket travels inside it.
packed=$signed/Veridesk.zip
ditto -c -k --keepParent "$app" "$packed"
xcrun notarytool submit "$packed" --keychain-profile "$VERIDESK_MAC_NOTARY_PROFILE" --wait
rm "$packed"
xcrun stapler staple "$app"

image=$signed/veridesk-$version-macos-$(uname -m).dmg
folder=$(mktemp -d)
ditto "$app" "$folder/Veridesk.app"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Veridesk $version" -srcfolder "$folder" -fs HFS+ -format UDZO "$image"
rm -rf "$folder"
codesign --force --timestamp --sign "$VERIDESK_MAC_IDENTITY" "$image"
xcrun notarytool submit "$image" --keychain-profile "$VERIDESK_MAC_NOTARY_PROFILE" --wait
xcrun stapler staple "$image"

# What Gatekeeper will say.
spctl -a -vv "$app"
spctl -a -vv -t open --context context:primary-signature "$image"
xcrun stapler validate "$image"

rm -rf "$app"
cp "$built"/*.cdx.json "$signed/"
(cd "$signed" && shasum -a 256 -- *.dmg *.cdx.json > BUILD-SHA256SUMS)
echo "[sign] $image is signed, notarised and stapled"
