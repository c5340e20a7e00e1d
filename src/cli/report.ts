import Table from 'cli-table3';
import type { BomDto, GeometryDto } from '../../sdk';
import type { PlanWarning } from '../domain/extraction';
import { packOf } from '../domain/packs';
import { type Bill, Exact, type Unit } from '../domain/takeoff';
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

/** Items and totals of a bill, for people. The first lines say whether the plan can be relied upon. */
export function billReport(bom: BomDto): string {
  const { plan_quality, warnings } = bom as BomDto & Pick<Bill, 'plan_quality' | 'warnings'>;
  const table = new Table({
    head: ['no.', 'item', 'quantity', 'unit', 'rate', 'amount'],
    colAligns: ['left', 'left', 'right', 'left', 'right', 'right'],
    colWidths: [6, 62, null, null, null, null],
    wordWrap: true,
    style: STYLE,
  });
  const pack = packOf(bom.pack);
  for (const item of bom.items) {
    table.push([
      item.number,
      item.material_name === null ? item.specification : `${item.specification}: ${item.material_name}`,
      printed(item.quantity, item.unit, pack.printed_decimals),
      pack.symbols[item.unit],
      item.rate ?? '–',
      item.amount ?? 'not priced',
    ]);
  }
  return [
    ...(plan_quality === 'poor' ? ['This bill must not be relied upon, because its plan is poor:'] : []),
    ...warnings.map(({ code, message }) => `! ${code}: ${message}`),
    `Bill for ${bom.pack}, measured by ${bom.standard?.title ?? '?'}, with the rates of ${bom.priced_on}`,
    table.toString(),
    sections(bom),
    ...money(bom),
    ...byCode('!', bom.assumptions),
    ...byCode('-', bom.exclusions),
  ].join('\n');
}

/** A quantity as the country prints it. The bill keeps its decimals. */
function printed(quantity: string, unit: Unit, decimals: number): string {
  return unit === 'nr' || unit === 'piece' ? quantity : new Exact(quantity).toFixed(decimals);
}

/** One line for each kind of assumption or exclusion: the first one of the kind, and how many more there are. */
function byCode(mark: string, entries: readonly { code: string; message: string }[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { code, message } of entries) kinds.set(code, [...(kinds.get(code) ?? []), message]);
  return [...kinds].map(
    ([code, [first, ...others]]) =>
      `${mark} ${code}: ${first}${others.length ? ` (${others.length} more like this)` : ''}`,
  );
}

/** The totals of a bill by section. */
function sections(bom: BomDto): string {
  const table = new Table({
    head: ['section', 'items', 'lines', 'not priced', 'amount'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: STYLE,
  });
  for (const { section, items, lines, unpriced, amount, priced_amount } of bom.sections)
    table.push([
      ...[section, items, lines, unpriced],
      amount ?? (unpriced === items ? 'not priced' : `${priced_amount} without them`),
    ]);
  return table.toString();
}

function money(bom: BomDto): string[] {
  if (bom.priced_items === 0) return ['No item has a price, so the bill has no total.'];
  const rows: [string, string | null][] = [
    ['Work', bom.subtotal],
    ...bom.markups.map(({ name, percent, amount }): [string, string] => [
      percent === null ? name : `${name} ${percent} %`,
      amount,
    ]),
    ...(bom.markups.length > 0 ? [['Net', bom.net] as [string, string | null]] : []),
    ...bom.taxes.map(({ kind, percent, amount, charged }): [string, string] => [
      `${kind} ${percent} %${charged ? '' : ' (not charged)'}`,
      amount,
    ]),
    ['Total', bom.grand_total],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const left = bom.unpriced_items ?? 0;
  return [
    ...rows.map(([name, amount]) => `${name.padEnd(width)}  ${bom.currency} ${(amount ?? '–').padStart(14)}`),
    ...new Set(bom.taxes.flatMap(({ words }) => words ?? [])),
    ...(left > 0
      ? [`${left === 1 ? '1 item has' : `${left} items have`} no price. The total is not complete.`]
      : []),
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
