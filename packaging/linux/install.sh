#!/bin/sh
# Installs Veridesk from this folder, for one user or, as root with --prefix, for all.
#
#   ./install.sh                      into ~/.local
#   ./install.sh --prefix /usr/local
#   ./install.sh --uninstall [--prefix DIR]
#
# Check the download first: see VERIFY.md. Nothing is fetched, and nothing runs in the background.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
prefix="${HOME:-}/.local"
uninstall=no
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ $# -ge 2 ] || { echo "--prefix needs a folder" >&2; exit 2; }
                  prefix=$2; shift 2 ;;
        --uninstall) uninstall=yes; shift ;;
        *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
case $prefix in
    /*) ;;
    *) echo "the prefix must be an absolute path, not '$prefix'" >&2; exit 2 ;;
esac
place=$prefix/lib/veridesk

refresh() {
    # Desktops notice new menu entries and file types by these; where they are missing, later.
    command -v update-desktop-database >/dev/null && \
        update-desktop-database -q "$prefix/share/applications" || true
    command -v update-mime-database >/dev/null && [ -d "$prefix/share/mime/packages" ] && \
        update-mime-database "$prefix/share/mime" || true
}

remove() {
    # Only what the list names, which installing wrote: nobody else's files lie in these folders.
    [ -f "$place/installed.txt" ] || { echo "Veridesk is not installed in $prefix" >&2; return 1; }
    while IFS= read -r name; do
        rm -f -- "$prefix/$name"
    done < "$place/installed.txt"
    rm -rf -- "$place"
    refresh
}

if [ "$uninstall" = yes ]; then
    remove
    echo "Veridesk is gone from $prefix; projects, settings and keys are where you keep them."
    exit 0
fi

missing=$(find "$here/app" -name '*.so*' -type f -exec ldd {} \; 2>/dev/null |
    awk '/not found/ {print $1}' | sort -u | while read -r name; do
        [ -n "$(find "$here/app" -name "$name" -print -quit)" ] || printf '%s ' "$name"
    done)
if [ -n "$missing" ]; then
    echo "Your system lacks these libraries: $missing" >&2
    echo "Install them with its package tool, then run this again." >&2
    exit 1
fi

[ ! -f "$place/installed.txt" ] || remove
if [ -e "$place" ]; then
    echo "$place is there already, and not from this installer; move it away first" >&2
    exit 1
fi
mkdir -p "$place" "$prefix/bin"
cp -R "$here/app/." "$place/"
ln -sf ../lib/veridesk/veridesk "$prefix/bin/veridesk"
(cd "$here" && find share -type f) | while IFS= read -r name; do
    mkdir -p "$prefix/$(dirname "$name")"
    cp "$here/$name" "$prefix/$name"
done
{ echo bin/veridesk; (cd "$here" && find share -type f); } > "$place/installed.txt"
# A menu does not always know ~/.local/bin.
sed "s|^Exec=veridesk|Exec=\"$prefix/bin/veridesk\"|" "$here/share/applications/veridesk.desktop" \
    > "$prefix/share/applications/veridesk.desktop"
refresh
echo "Veridesk is installed: $prefix/bin/veridesk (remove it with ./install.sh --uninstall)"
