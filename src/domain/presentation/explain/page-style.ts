import { LEFT_OUT, TONES } from './looks';

/** Style sheet of the page. Lengths in the pictures are pixels times `--u`, the grid steps in a pixel. */
export const PAGE_STYLE = `
:root{--paper:#fff;--text:#1d2125;--soft:#5c6670;--edge:#d5dae0;--panel:#f5f7f9;--ink:#9aa3ac;--halo:#ffffffd9;--out:${LEFT_OUT}}
@media (prefers-color-scheme:dark){:root{--paper:#16191d;--text:#e8ebee;--soft:#a3adb7;--edge:#353c44;--panel:#1e2328;--ink:#7d8893;--halo:#16191dd9;--out:#ff7a55}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.5 system-ui,Helvetica,Arial,sans-serif;color:var(--text);background:var(--paper);display:grid;grid-template-columns:240px minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:16px;background:var(--panel);border-right:1px solid var(--edge);font-size:14px}
nav ol{list-style:none;margin:12px 0;padding:0}
nav a{display:flex;justify-content:space-between;gap:8px;padding:3px 6px;border-radius:4px;color:inherit;text-decoration:none}
nav a:hover,nav a:focus{background:var(--edge)}
nav small,.soft{color:var(--soft)}
main{padding:0 24px 60vh}
h1{font-size:20px;margin:16px 0 4px;overflow-wrap:anywhere}
nav h1{font-size:16px;margin:0}
h2{font-size:18px;margin:0 0 4px;padding-top:28px}
section{border-bottom:1px solid var(--edge);padding-bottom:24px;content-visibility:auto;contain-intrinsic-size:auto 1000px}
.notes{margin:4px 0 8px;padding-left:20px;max-width:90ch}
.legend{display:flex;flex-wrap:wrap;gap:4px 14px;margin:8px 0;padding:0;list-style:none;font-size:13px}
.legend button{all:unset;cursor:pointer;display:flex;align-items:center;gap:6px}
.legend button:focus-visible{outline:2px solid var(--text)}
.legend button[aria-pressed=false]{opacity:.35;text-decoration:line-through}
.legend svg{width:28px;height:12px}
.store{position:absolute;width:0;height:0}
.stage{display:block;width:100%;max-height:85vh;background:var(--paper);border:1px solid var(--edge);touch-action:pan-y;cursor:grab;user-select:none}
.stage:focus{outline:2px solid var(--text)}
.ink{fill:none;stroke:var(--ink);stroke-opacity:.6}
.pixels{opacity:.7}
.area{fill:var(--ink);fill-opacity:.25;fill-rule:evenodd;stroke:none}
.print{fill:var(--ink);font-family:Helvetica,Arial,sans-serif}
.role{stroke:var(--tone);fill:none;stroke-width:calc(var(--u)*2px);stroke-linejoin:round}
.role .ring{fill:var(--tone);fill-opacity:.18}
.role .point{r:calc(var(--u)*4px);fill:var(--tone);stroke:var(--paper);stroke-width:calc(var(--u)*1px)}
.role :is(.ring,.line,.point):hover{stroke-width:calc(var(--u)*4px)}
.off{display:none}
.label,.number{font:600 11px system-ui,Helvetica,Arial,sans-serif;font-size:calc(var(--u)*11px);text-anchor:middle;dominant-baseline:central;fill:var(--text);paint-order:stroke;stroke:var(--halo);stroke-width:calc(var(--u)*3px);stroke-linejoin:round;pointer-events:none}
.above{transform:translateY(calc(var(--u)*-11px))}
.out{cursor:pointer}
.out circle{r:calc(var(--u)*3.5px);fill:var(--out);stroke:var(--paper);stroke-width:calc(var(--u)*1px)}
.number{fill:var(--out);transform:translate(calc(var(--u)*9px),calc(var(--u)*-7px))}
.out.hot circle,.out:hover circle{r:calc(var(--u)*9px);fill-opacity:.6}
.from1,.from2,.from3,.from4,.from5{display:none}
.zoom1 .from1,.zoom2 :is(.from1,.from2),.zoom3 :is(.from1,.from2,.from3),.zoom4 :is(.from1,.from2,.from3,.from4),.zoom5 :is(.from1,.from2,.from3,.from4,.from5),.hot .number{display:inline}
.list{max-height:60vh;overflow:auto;margin-top:12px;border:1px solid var(--edge)}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{text-align:left;vertical-align:top;padding:3px 8px;border-bottom:1px solid var(--edge)}
th{position:sticky;top:0;background:var(--panel)}
[data-mark] td:first-child{color:var(--out);font-weight:600}
td:last-child{white-space:nowrap;color:var(--soft)}
[data-mark]{cursor:pointer}
summary{cursor:pointer;margin-top:12px}
[data-mark]:is(.hot,:hover){background:var(--panel)}
@media (max-width:800px){body{display:block}nav{position:static;height:auto}main{padding:0 8px 20vh}}
${TONES.map((tone, i) => `.tone${i}{--tone:${tone}}`).join('')}
@media (prefers-color-scheme:dark){.tone0{--tone:#4aa8e0}.tone1{--tone:#2fc294}.tone4{--tone:#b98a4e}.pixels{filter:invert(.9)}}
`;
