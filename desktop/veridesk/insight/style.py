"""How the page of a report looks, by day and by night."""

STYLE = """
:root {
  --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d8dee4; --wash: #f6f8fa;
  --reach: #7fb0dc; --point: #0b5394; --fault: #ffe2d9; --fault-ink: #8a1c00;
  --mended: #d9f0dd; --mended-ink: #0f5323;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e6e9ec; --soft: #9aa4ae; --line: #333a42; --wash: #1d2228;
    --reach: #3f6f99; --point: #9cc9f2; --fault: #5a2517; --fault-ink: #ffc9b8;
    --mended: #1d4528; --mended-ink: #b9ecc5;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, "Noto Sans", "Segoe UI", sans-serif;
}
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .25rem; }
.lead { font-size: 1.1rem; margin: 0 0 1.25rem; }
.note { color: var(--soft); font-size: .9rem; margin: .25rem 0 .75rem; max-width: 46rem; }
dl {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem 1.5rem;
  margin: 0; padding: 1rem; background: var(--wash); border-radius: .5rem;
}
dt { color: var(--soft); font-size: .8rem; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-size: .8rem; font-weight: 600; white-space: nowrap; }
tbody tr { border-top: 1px solid var(--line); }
tbody th { font-weight: 400; min-width: 16rem; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { text-align: right; width: 8rem; }
thead .share { width: 5rem; }
thead .interval { width: 16rem; }
.share { font-weight: 600; }
.ours { color: var(--soft); font-style: italic; }
.key { color: var(--soft); font: .75rem/1.5 ui-monospace, monospace; }
.few {
  margin-left: .5rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: 1rem;
  color: var(--soft); font-size: .75rem; white-space: nowrap;
}
.ends { color: var(--soft); font-size: .8rem; font-variant-numeric: tabular-nums; }
svg { display: block; margin-top: .4rem; overflow: visible; }
.track { fill: var(--line); }
.reach { fill: var(--reach); }
.point { fill: var(--point); }
details { margin-top: .25rem; font-size: .9rem; }
summary { color: var(--soft); cursor: pointer; }
ul { margin: .25rem 0 .5rem; padding: 0; list-style: none; }
li { padding: .4rem 0 .4rem .75rem; border-left: 3px solid var(--line); margin-top: .4rem; }
.which, .said { color: var(--soft); font-size: .8rem; }
mark, del { background: var(--fault); color: var(--fault-ink); }
ins { background: var(--mended); color: var(--mended-ink); margin-left: .3rem; }
mark, del, ins { padding: 0 .2rem; border-radius: .2rem; }
ins { text-decoration: none; }
@media print { details > ul { display: block; } }
"""
