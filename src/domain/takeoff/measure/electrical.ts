import { Formula } from '../formula';
import type { TakeoffSheet } from '../takeoff-sheet';
import { counterOf } from './finishes';
import type { RoomOnSheet } from './rooms';

/** Measures light points, sockets and a switchboard as planning allowances. They are not read from the drawing. */
export function measureElectrical(sheet: TakeoffSheet, on: RoomOnSheet): void {
  if (sheet.settings.electrical === 'excluded') {
    sheet.assumptions.note('electrical_excluded', 'Electrical work is not on this bill, as asked for.');
    return;
  }
  sheet.add({
    subject: on.subject,
    section: 'electrical',
    dimension: 'count',
    tag: 'allowance',
    item: 'electrical.lights',
    role: 'light',
    rule: 'electrical.lights',
    description: `Light points in ${on.title}`,
    specification: 'Light point with its wiring',
    net: lightPoints(sheet, on),
  });
  const sockets = socketPoints(sheet, on);
  if (!sockets.value.isZero()) {
    sheet.add({
      subject: on.subject,
      section: 'electrical',
      dimension: 'count',
      tag: 'allowance',
      item: 'electrical.sockets',
      role: 'socket',
      rule: 'electrical.sockets',
      description: `Power sockets in ${on.title}`,
      specification: 'Power socket with its wiring',
      net: sockets,
    });
  }
  sheet.add({
    subject: on.subject,
    section: 'electrical',
    dimension: 'count',
    tag: 'allowance',
    item: 'electrical.switchboard',
    role: 'switchboard',
    rule: 'electrical.switchboard',
    description: `Switchboard in ${on.title}`,
    specification: 'Switchboard',
    net: Formula.of(1),
  });
}

function lightPoints(sheet: TakeoffSheet, on: RoomOnSheet): Formula {
  const rule = sheet.profile.lights.value;
  if (rule.kind === 'area') return on.area.over(rule.squareMetresAPoint).roundedUp();
  const useful = Formula.of(rule.lumens).times(rule.utilisation).times(rule.maintenance);
  return on.area.times(on.rule.lux).over(useful).roundedUp();
}

/** By the template: so many metres of wall or square metres for a socket, between a least and a most. */
function socketPoints(sheet: TakeoffSheet, on: RoomOnSheet): Formula {
  if (!sheet.usesTemplates) return on.area.over(3).roundedUp().atLeast(2);
  const { least, most, per, step } = on.rule.sockets;
  if (per === 'fixed') return Formula.of(step);
  const measured = { wall: on.walled, area: on.area, counter: counterOf(sheet, on) }[per];
  const points = measured.over(step).roundedUp();
  return points.value.greaterThan(most)
    ? Formula.of(most)
    : points.value.lessThan(least)
      ? Formula.of(least)
      : points;
}
