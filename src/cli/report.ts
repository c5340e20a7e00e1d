import Table from 'cli-table3';
import type { BomDto, GeometryDto } from '../../sdk';
import type { PlanWarning } from '../domain/extraction';
import type { Bill } from '../domain/takeoff';
import { type JudgedPlan, qualityLines } from './quality';

/** Places that are listed for one warning. */
const MAX_PLACES = 12;
const STYLE = { head: [], border: [], compact: true };

/** Scale and rooms of a plan, for people. */
export function planReport(plan: JudgedPlan): string {
  const table = new Table({
    head: ['room', 'name', 'type', 'area m²', 'perimeter m', 'openings'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right'],
    style: STYLE,
  });
  for (const room of plan.rooms) {
    table.push([
      room.id,
      [room.number, room.name].filter(Boolean).join(' ') || '–',
      room.type,
      room.area_m2?.toFixed(2) ?? '?',
      room.perimeter_mm === null ? '?' : (room.perimeter_mm / 1000).toFixed(2),
      room.opening_ids.length,
    ]);
  }
  const total = plan.rooms.reduce((sum, room) => sum + (room.area_m2 ?? 0), 0);
  return [
    scaleLine(plan),
    table.toString(),
    `${plan.rooms.length} rooms${plan.scale ? `, ${total.toFixed(2)} m²` : ''}, ${plan.walls.length} walls, ${countOf(plan, 'door')} doors, ${countOf(plan, 'window')} windows`,
    ...qualityLines(plan),
    ...placesOf(plan),
  ].join('\n');
}

/** Where the warnings point, for people who have the sheet open. */
function placesOf({ warnings, page }: JudgedPlan): string[] {
  return warnings.flatMap(({ code, at = [], names = [] }: PlanWarning) => {
    const places = at
      .slice(0, MAX_PLACES)
      .map(([x, y], i) => `${names[i] ?? ''} (${Math.round(x)}, ${Math.round(y)})`);
    if (places.length === 0) return [];
    const more = at.length > MAX_PLACES ? ` and ${at.length - MAX_PLACES} more` : '';
    return [`  ${code} at, in ${page.unit}: ${places.map((place) => place.trim()).join(', ')}${more}`];
  });
}

/** Lines and totals of a bill, for people. The first ones say whether the plan can be relied upon. */
export function billReport(bom: BomDto): string {
  const { plan_quality, warnings } = bom as BomDto & Pick<Bill, 'plan_quality' | 'warnings'>;
  const table = new Table({
    head: ['section', 'item', 'where', 'quantity', 'unit', 'rate', 'amount'],
    colAligns: ['left', 'left', 'left', 'right', 'left', 'right', 'right'],
    colWidths: [15, 42, 20, null, null, null, null],
    style: STYLE,
  });
  for (const line of bom.lines) {
    table.push([
      line.section,
      line.material_name ?? line.description,
      line.room_name ?? line.room_id ?? line.wall_id ?? '',
      line.bill_qty,
      line.unit,
      line.rate ?? '–',
      line.amount ?? 'unpriced',
    ]);
  }
  return [
    ...(plan_quality === 'poor' ? ['This bill must not be relied upon, because its plan is poor:'] : []),
    ...warnings.map(({ code, message }) => `! ${code}: ${message}`),
    `Bill measured by ${bom.standard?.title ?? '?'}, with the rates of ${bom.priced_on}`,
    table.toString(),
    sections(bom),
    ...money(bom),
    ...assumptions(bom),
  ].join('\n');
}

/** One line for each kind of assumption: the first one of the kind, and how many more there are. */
function assumptions(bom: BomDto): string[] {
  const byCode = new Map<string, string[]>();
  for (const { code, message } of bom.assumptions) byCode.set(code, [...(byCode.get(code) ?? []), message]);
  return [...byCode].map(
    ([code, [first, ...others]]) =>
      `! ${code}: ${first}${others.length ? ` (${others.length} more like this)` : ''}`,
  );
}

/** The totals of a bill by section. */
function sections(bom: BomDto): string {
  const table = new Table({
    head: ['section', 'lines', 'unpriced', 'amount'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: STYLE,
  });
  for (const { section, lines, unpriced, amount } of bom.sections)
    table.push([section, lines, unpriced, amount]);
  return table.toString();
}

type Taxed = Pick<Bill, 'markups' | 'taxes' | 'questions'>;

/** A tax with its percentage. One that is not charged says so. */
function taxRow({ kind, percent, amount, charged, words }: Taxed['taxes'][number]): [string, string] {
  const remark = { on_top: '', in_cost: ' in the cost', notional: ' not charged' }[charged];
  return [`${kind} ${percent} %${remark}${words ? ` (${words})` : ''}`, amount];
}

function money(bom: BomDto): string[] {
  const { markups, taxes, questions } = bom as BomDto & Taxed;
  const rows: [string, string | null][] = [
    ['Subtotal', bom.subtotal],
    ...markups.map(({ name, amount }): [string, string] => [name, amount]),
    ...taxes.map(taxRow),
    ['Grand total', bom.grand_total],
  ];
  const unpriced = bom.unpriced_lines
    ? [
        bom.unpriced_lines === 1
          ? '1 line has no price. The total does not include it.'
          : `${bom.unpriced_lines} lines have no price. The total does not include them.`,
      ]
    : [];
  return [
    ...rows.map(([name, amount]) => `${name.padEnd(12)} ${bom.currency} ${(amount ?? '–').padStart(14)}`),
    ...unpriced,
    ...questions.map(({ code, message }) => `? ${code}: ${message}`),
  ];
}

function scaleLine({ scale }: GeometryDto): string {
  if (!scale)
    return 'The scale is unknown, so areas and quantities are missing. State it with --scale, for example --scale 1:100.';
  const ratio = scale.ratio === null ? `${scale.mm_per_unit} mm per drawing unit` : `1:${scale.ratio}`;
  return `Scale ${ratio} from ${scale.source}, confidence ${(scale.confidence * 100).toFixed(0)} %`;
}

function countOf(plan: GeometryDto, kind: string): number {
  return plan.openings.filter((opening) => opening.kind === kind).length;
}
