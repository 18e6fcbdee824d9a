// Style sheet of START-HERE.html, readable in any browser, in light and dark mode.

/** The style sheet; it contains no addresses. */
export const startStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --surface: #fff; --text: #1b2430; --muted: #55606e; --line: #e3dfd6; --primary: #0f5c63; --warning: #7a4d00; --danger: #a4161a; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --surface: #1b2027; --text: #e8e6e1; --muted: #a7b0bb; --line: #2b323b; --primary: #6cc5c9; --warning: #f2c463; --danger: #ff9d96; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.5 "Noto Sans", "Segoe UI", system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center; min-height: 48px; padding: 4px 24px; background: #a4161a; color: #fff; }
header strong { font-size: 22px; line-height: 1.2; font-variant-numeric: tabular-nums; }
header .strip { display: flex; flex-wrap: wrap; gap: 0 20px; margin: 0; padding: 0; list-style: none; font-weight: 700; font-variant-numeric: tabular-nums; }
header nav { display: flex; flex-wrap: wrap; gap: 0 16px; margin-inline-start: auto; font-size: 14px; }
header a { color: #fff; padding: 8px 0; }
header a[aria-current] { font-weight: 700; text-decoration: none; }
:target, .view [id] { scroll-margin-top: 64px; }
.alone main:target { scroll-margin-top: 100vh; }
[hidden] { display: none !important; }
.search, .status, .view { max-width: 760px; margin: 0 auto; padding: 0 24px; }
.search { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; padding-top: 16px; }
.search label { flex: 1 1 280px; min-width: 0; }
.search .label { display: block; margin-bottom: 4px; font-weight: 700; }
.search input, .search select { width: 100%; min-height: 48px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: 8px; background: var(--surface); color: var(--text); font: inherit; }
.search select { flex: 0 1 auto; width: auto; }
.search :is(input, select):focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
.status:empty { display: none; }
.view { padding-bottom: 48px; }
.view :is(h2, h3, h4)[tabindex] { outline: none; }
.view li:focus { outline: 2px solid var(--primary); outline-offset: 4px; border-radius: 4px; }
.results { list-style: none; margin: 0; padding: 0; }
.results li { display: grid; gap: 2px; padding: 12px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.results .title { font-size: 17px; font-weight: 700; }
.results .title a, a.title { text-decoration: none; }
.results .title a:hover, a.title:hover { text-decoration: underline; }
mark { border-radius: 2px; background: #ffe08a; color: #1b2430; }
button { min-height: 40px; padding: 4px 16px; border: 1px solid var(--muted); border-radius: 8px; background: var(--surface); color: var(--primary); font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.work, .sources { border-bottom: 1px solid var(--line); }
.work > summary { width: auto; padding: 12px 0; font-weight: 700; text-decoration: none; }
.sources { margin-top: 16px; border: 0; font-size: 14px; overflow-wrap: anywhere; }
.ticks { list-style: none; padding: 0; }
.ticks label, .option { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; }
.ticks input, .option input { flex: none; width: 18px; height: 18px; accent-color: var(--primary); }
.box { margin: 16px 0; padding: 4px 16px; border-left: 4px solid var(--line); background: var(--surface); }
.box.danger { border-color: #a4161a; }
.box.rule, .box.try { border-color: var(--primary); }
.box.confirm { border-color: var(--warning); }
.box-title { font-weight: 700; }
.question { margin: 24px 0; padding: 8px 16px 16px; border: 1px solid var(--line); border-radius: 8px; }
.question legend { padding: 0 8px; font-weight: 700; }
.question select { max-width: 100%; min-height: 36px; font: inherit; }
.question[data-right=true] .verdict::before { content: "\\2713\\a0"; }
table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
figure { margin: 16px 0; }
img { max-width: 100%; height: auto; background: #fff; }
.address { overflow-wrap: anywhere; color: var(--muted); }
.next { margin-top: 32px; font-weight: 700; }
main { max-width: 760px; margin: 0 auto; padding: 24px 24px 48px; }
main + main { border-top: 1px solid var(--line); }
.alone main + main { border-top: 0; }
h1 { margin: 0; font-size: 28px; line-height: 1.25; }
.cover { margin-bottom: 12px; padding: 12px 20px 16px; border-top: 12px solid rgb(0 0 0 / .24); border-radius: 6px; background-clip: border-box; color: #fff; }
@media print { .cover { padding: 0; border: 0; background: none !important; color: #000; } }
h2 { margin: 32px 0 8px; font-size: 22px; line-height: 1.3; }
h3 { margin: 24px 0 8px; font-size: 16px; }
a { color: var(--primary); }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
p { margin: 8px 0; }
ul { padding-left: 20px; }
.facts { color: var(--muted); font-size: 14px; }
.emergency { margin: 24px 0; padding: 16px; border: 2px solid #a4161a; border-radius: 10px; background: var(--surface); }
.emergency h2 { margin-top: 0; }
.emergency .first b { font-size: 36px; line-height: 1; vertical-align: -4px; margin-right: 8px; }
.countries { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 0 24px; }
.countries h3 { margin-top: 12px; }
.countries ul { list-style: none; margin: 0; padding: 0; font-size: 14px; }
.countries b { font-size: 18px; font-variant-numeric: tabular-nums; }
.documents, .contacts { list-style: none; margin: 0; padding: 0; }
.documents li, .contacts li { display: grid; gap: 2px; padding: 12px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.numbers b { font-size: 18px; font-variant-numeric: tabular-nums; }
.told, .age { color: var(--muted); font-size: 14px; }
.warning, a.away, [data-age=old], [data-age=undated] { color: var(--warning); font-size: 14px; }
[data-age=old]::before, [data-age=undated]::before, a.away::before { content: "\\26a0\\fe0e\\a0"; }
.instead b { font-size: 28px; line-height: 1.2; margin-right: 4px; }
summary { width: fit-content; padding: 4px 0; color: var(--primary); text-decoration: underline; cursor: pointer; }
summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
pre { overflow-x: auto; padding: 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); font-size: 14px; }
@media print { body { background: #fff; } header, .search, .status { display: none; } main { max-width: none; break-before: page; } details:not([open]), summary { display: none; } details b { font-size: 14px; font-weight: 400; } }
`;
