import { Formula } from '../formula';
import type { TakeoffSheet } from '../takeoff-sheet';
import type { RoomOnSheet } from './rooms';

/** Measures light points, sockets and a switchboard as planning allowances. They are not read from the drawing. */
export function measureElectrical(sheet: TakeoffSheet, on: RoomOnSheet): void {
  sheet.add({
    subject: on.subject,
    section: 'electrical',
    dimension: 'count',
    tag: 'allowance',
    item: 'electrical.lights',
    role: 'light',
    rule: 'electrical.lights',
    description: `Light points in ${on.title}`,
    net: lightPoints(sheet, on),
  });
  sheet.add({
    subject: on.subject,
    section: 'electrical',
    dimension: 'count',
    tag: 'allowance',
    item: 'electrical.sockets',
    role: 'socket',
    rule: 'electrical.sockets',
    description: `Power sockets in ${on.title}`,
    net: on.area.over(3).roundedUp().atLeast(2),
  });
  sheet.add({
    subject: on.subject,
    section: 'electrical',
    dimension: 'count',
    tag: 'allowance',
    item: 'electrical.switchboard',
    role: 'switchboard',
    rule: 'electrical.switchboard',
    description: `Switchboard in ${on.title}`,
    net: Formula.of(1),
  });
}

function lightPoints(sheet: TakeoffSheet, on: RoomOnSheet): Formula {
  const rule = sheet.profile.lights.value;
  if (rule.kind === 'area') return on.area.over(rule.squareMetresAPoint).roundedUp();
  const useful = Formula.of(rule.lumens).times(rule.utilisation).times(rule.maintenance);
  return on.area.times(on.rule.lux).over(useful).roundedUp();
}
