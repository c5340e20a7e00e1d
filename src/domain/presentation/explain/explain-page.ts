import { element, escaped, number } from '../markup';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import type { Sheet } from './sheet';
import { type LegendEntry, shortLabel, type StagePicture } from './stage-picture';
import { sheetSymbol, stageSvg } from './stage-svg';

/**
 * A page of HTML that shows how a plan was extracted: each picture over the sheet's own lines or pixels, and
 * below it everything that the stage left out, with the place and the reason. It needs no other file and no
 * network. The same sheet and pictures give the same bytes.
 *
 * @param title what the page is about, such as the name of the file
 */
export function explainPage(sheet: Sheet, pictures: readonly StagePicture[], title: string): string {
  const { number: page, count, width, height } = sheet.page;
  const unit = sheet.pixels === null ? 'drawing units' : 'pixels';
  const about = `Page ${page} of ${count}, ${number(width)} × ${number(height)} ${unit}.`;
  const sections = pictures.map((picture) =>
    element('section', { id: picture.id }, [
      element('h2', {}, [escaped(picture.title)]),
      noteList(picture.report.notes),
      legendList(picture.legend),
      stageSvg(picture, sheet),
      leftOutList(picture),
      cutLabelList(picture),
    ]),
  );
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${PAGE_STYLE}</style></head><body>`,
    navigation(title, about, pictures),
    element('main', {}, [sheetSymbol(sheet), ...sections.map((section) => `\n${section}`)]),
    `<script>${PAGE_SCRIPT}</script>`,
    '</body></html>\n',
  ].join('\n');
}

function navigation(title: string, about: string, pictures: readonly StagePicture[]): string {
  const links = pictures.map(({ id, title: name, report: { discarded } }) => {
    const leftOut = discarded.length === 0 ? [] : [element('small', {}, [`${discarded.length} left out`])];
    return element('li', {}, [
      element('a', { href: `#${id}` }, [`<span>${escaped(name)}</span>`, ...leftOut]),
    ]);
  });
  return element('nav', {}, [
    element('h1', {}, [escaped(title)]),
    element('div', { class: 'soft' }, [about]),
    element('ol', {}, links),
    element('div', { class: 'soft' }, [
      'Click a picture, then turn the wheel to enlarge it. Drag it to move it. Double-click it to see the whole sheet. ',
      'Click a legend entry to hide it. Click a row of a list to see its place.',
    ]),
  ]);
}

const noteList = (notes: readonly string[]): string =>
  notes.length === 0
    ? ''
    : element(
        'ul',
        { class: 'notes' },
        notes.map((note) => `<li>${escaped(note)}</li>`),
      );

function legendList(legend: readonly LegendEntry[]): string {
  if (legend.length === 0) return '<p class="soft">This stage draws nothing on this sheet.</p>';
  const entries = legend.map(({ role, look, count }, i) => {
    const sample = element('svg', { class: `role tone${look.tone}`, viewBox: '0 0 28 12', style: '--u:1' }, [
      element('path', { d: 'M0 6h28', 'stroke-dasharray': look.dash.join(' ') || 'none' }),
    ]);
    const text = `<span>${escaped(role)} <span class="soft">${count}</span></span>`;
    const button = { type: 'button', 'aria-pressed': 'true', 'data-role': `role${i}` };
    return element('li', {}, [element('button', button, [sample, text])]);
  });
  return element('ul', { class: 'legend' }, entries);
}

function leftOutList({ id, report: { discarded } }: StagePicture): string {
  if (discarded.length === 0) return '<p class="soft">This stage left nothing out.</p>';
  const rows = discarded.map(({ what, reason, at }, i) =>
    element('tr', { 'data-mark': `${id}-${i + 1}` }, [
      `<td>${i + 1}</td><td>${escaped(what)}</td><td>${escaped(reason)}</td><td>${at.map(number).join(', ')}</td>`,
    ]),
  );
  return element('div', { class: 'list' }, [
    '<table><thead><tr><th>No.</th><th>Left out</th><th>Reason</th><th>Place</th></tr></thead>',
    element('tbody', {}, rows),
    '</table>',
  ]);
}

/** The labels that are cut on the picture, in full. */
function cutLabelList({ report }: StagePicture): string {
  const rows = report.shapes.flatMap(({ role, label, points }) =>
    label && shortLabel(label) !== label && points.length > 0
      ? [
          `<tr><td>${escaped(role)}</td><td>${escaped(label)}</td><td>${points[0].map(number).join(', ')}</td></tr>`,
        ]
      : [],
  );
  if (rows.length === 0) return '';
  return element('details', {}, [
    `<summary>${rows.length} labels in full</summary>`,
    element('div', { class: 'list' }, [
      '<table><thead><tr><th>Shape</th><th>Label</th><th>Place</th></tr></thead>',
      element('tbody', {}, rows),
      '</table>',
    ]),
  ]);
}
