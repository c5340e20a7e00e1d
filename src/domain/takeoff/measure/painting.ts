import type { MaterialRole } from '../rules/materials';
import type { TakeoffSheet } from '../takeoff-sheet';
import { lessOpenings } from './opening-deduction';
import type { RoomOnSheet } from './rooms';

/** Coats of a full system over one primer: two, as the catalogue's emulsion is applied. */
const FINISHING_COATS = 2;

/** Measures primer, paint and, if the caller asks for it, putty on the wall faces of a room. */
export function measurePainting(sheet: TakeoffSheet, on: RoomOnSheet): void {
  const ceiling = sheet.ceilingOf([on.room.id]);
  const gross = on.walled.times(ceiling.metres).rounded(2);
  const net = lessOpenings(sheet, gross, on.openings, sheet.profile.wallFinish.value);
  const door = on.openings.length > 0 ? sheet.height('door').tag : 'measured';
  const layers: [item: string, role: MaterialRole, title: string, coats: number][] = [
    ...(sheet.settings.putty === true
      ? ([['paint.putty', 'putty', 'Wall putty', 1]] as [string, MaterialRole, string, number][])
      : []),
    ['paint.primer', 'primer', 'Wall primer, one coat', 1],
    ['paint.finish', on.rule.paint, `Wall paint, ${FINISHING_COATS} coats`, FINISHING_COATS],
  ];
  for (const [item, role, title, coats] of layers) {
    sheet.add({
      subject: on.subject,
      item,
      section: 'paint',
      role,
      rule: 'paint.wall-faces',
      description: `${title}, in ${on.title}`,
      dimension: 'area',
      net,
      coats,
      tag: ceiling.tag === 'measured' && door === 'measured' ? 'measured' : 'assumed',
      beside: on.openings.map((opening) => opening.id),
    });
  }
}
