import type { Mm } from '../geometry';
import { AssumptionLog } from './assumption-log';
import { Figure } from './figure';
import { flatText } from './flat-text';
import { Formula } from './formula';
import { sizeClasses } from './size-classes';
import { type SizedOpening, widthInWall } from './sized-elements';
import type { MeasurablePlan } from './measurable-plan';
import type { MeasurementProfile } from './profiles';
import { type ChosenFinish, lineFinish, productOf } from './finishes/chosen-finish';
import type { Component, ItemKind, QuantityLine, QuantityTag, Section } from './quantity-line';
import { classificationOf } from './rules/classification';
import { DEFAULT_MATERIALS, type MaterialRole, RATED_BY_COAT } from './rules/materials';
import type { CountryValues, TakeoffSettings } from './takeoff-settings';
import type { Dimension } from './units';

/** The room, wall or opening that lines are about. */
export interface Subject {
  /** Last part of the line's id. */
  readonly element: string;
  readonly room?: { readonly id: string; readonly name: string | null };
  readonly wall?: string;
  readonly opening?: string;
  readonly geometry: readonly string[];
  /** Confidences of the measured elements. The sheet adds the confidence of the scale for lengths and areas. */
  readonly confidences: readonly number[];
}

/** One item of work as a measuring rule states it. The sheet works out the rest of its line. */
export interface Measurement {
  readonly subject: Subject;
  /** First part of the line's id: `paint.primer` of room r3 is line `paint.primer.r3`. */
  readonly item: string;
  readonly section: Section;
  readonly role: MaterialRole;
  readonly rule: string;
  readonly description: string;
  /** The work without the place: "Wall paint, 2 coats". */
  readonly specification: string;
  /** `measured` where it is left out, or `allowance` for an allowance. */
  readonly kind?: ItemKind;
  readonly dimension: Dimension;
  /** Metric: m², m or number. */
  readonly net: Formula;
  readonly coats?: number;
  readonly components?: Component[];
  readonly tag: QuantityTag;
  /** Ids of the other elements that were measured, such as the openings in a wall face. */
  readonly beside?: readonly string[];
  /** False when the material of the role cannot be used, such as for a wall that is too thick for a partition. */
  readonly served?: boolean;
  /** How the surface is finished; its material goes before that of the role. */
  readonly finish?: ChosenFinish;
}

/** Walls whose thickness differs by less than this share are meant alike, and openings by so many millimetres. */
const WALL_CLASS = 0.12;
const OPENING_CLASS_MM: Mm = 75;

/** A door is named by its leaves, a window by all of its glass; to the centimetre. */
function namedWidth(opening: SizedOpening): Mm {
  const width = opening.kind === 'window' ? widthInWall(opening) : opening.width_mm;
  return Math.round(width / 10) * 10;
}

/** A height in metres. Its tag is `measured` when the caller stated it, else `assumed`. */
export interface Height {
  readonly metres: Formula;
  readonly tag: QuantityTag;
}

/** The sheet on which a plan is measured: the plan, the standard, the caller's settings and the lines so far. */
export class TakeoffSheet {
  readonly assumptions = new AssumptionLog();
  readonly exclusions = new AssumptionLog();
  readonly lines: QuantityLine[] = [];
  private wallClasses: ReadonlyMap<Mm, Mm> | null = null;
  private readonly openingClasses = new Map<string, ReadonlyMap<Mm, Mm>>();
  private readonly heights = new Map<string, Height>();
  private readonly materials = new Map<MaterialRole, string | null>();

  constructor(
    readonly plan: MeasurablePlan,
    readonly profile: MeasurementProfile,
    readonly settings: TakeoffSettings,
    readonly country?: CountryValues,
  ) {}

  /** The thickness, mm, that names the class of a wall in its specification; its line says what is drawn. */
  wallClass(thickness: Mm): Mm {
    this.wallClasses ??= sizeClasses(
      this.plan.walls.map((wall) => ({ size: Math.round(wall.thickness_mm), weight: wall.length_mm })),
      (size) => size * WALL_CLASS,
    );
    return this.wallClasses.get(thickness) ?? thickness;
  }

  /** The width, mm, that names the class of an opening among those of its kind. */
  openingClass(opening: SizedOpening): Mm {
    const { kind } = opening;
    const classes =
      this.openingClasses.get(kind) ??
      sizeClasses(
        this.plan.openings
          .filter((other) => other.kind === kind)
          .map((other) => ({ size: namedWidth(other), weight: 1 })),
        () => OPENING_CLASS_MM,
      );
    this.openingClasses.set(kind, classes);
    return classes.get(namedWidth(opening))!;
  }

  /** Whether works in rooms follow the templates, and not the plain rules of a hand-worked sheet. */
  get usesTemplates(): boolean {
    return this.profile.roomWorks.value === 'templates';
  }

  /** Floor to ceiling of a room: stated for it, or for all rooms. */
  ceilingOf(room: string): Height {
    const own = this.settings.room_heights_mm?.[room];
    return own === undefined ? this.height('ceiling') : { metres: metresOf(own), tag: 'measured' };
  }

  /** The height that a person stated for one opening, else the one in its schedule; undefined for neither. */
  knownHeightOf({ id, scheduled }: SizedOpening): Mm | undefined {
    return this.settings.openings?.[id]?.height_mm ?? scheduled?.height_mm;
  }

  /** The height that the caller stated; else the profile's, which is then listed as an assumption. */
  height(kind: 'ceiling' | 'door' | 'window'): Height {
    const known = this.heights.get(kind) ?? this.heightOf(kind);
    this.heights.set(kind, known);
    return known;
  }

  /** The catalogue code for a role: the caller's choice; else the default, which is then listed as an assumption. */
  material(role: MaterialRole): string | null {
    const known = this.materials.get(role);
    if (known !== undefined) return known;
    const material = this.materialOf(role);
    this.materials.set(role, material);
    return material;
  }

  /** Adds the line of one item of work. */
  add(measurement: Measurement): void {
    const { dimension, role, net, subject } = measurement;
    const material = this.materialFor(measurement);
    const ratedByCoat = material !== null && RATED_BY_COAT.has(material);
    const coats = ratedByCoat ? (measurement.coats ?? 1) : 1;
    const coatsAsArea = coats > 1 && this.profile.coats.value === 'as_area';
    const quantity = this.inBillUnit(coatsAsArea ? net.times(coats) : net, dimension);
    const certain = dimension === 'count' ? 1 : Math.min(1, this.plan.scaleConfidence);
    const confidence = subject.confidences.reduce((least, each) => Math.min(least, each), certain);
    this.lines.push({
      id: flatText(`${measurement.item}.${subject.element}`),
      work: measurement.item,
      section: measurement.section,
      kind: measurement.kind ?? (measurement.tag === 'allowance' ? 'allowance' : 'measured'),
      description: flatText(measurement.description),
      specification: measurement.specification,
      material,
      classification: productOf(measurement.finish)?.classification ?? classificationOf(role),
      room_id: subject.room?.id ?? null,
      room_name: subject.room?.name ?? null,
      wall_id: subject.wall ?? null,
      opening_id: subject.opening ?? null,
      bill_qty: quantity.value.toFixed(dimension === 'count' ? 0 : 2),
      unit: this.profile.units[dimension].unit,
      formula: flatText(quantity.text),
      coats: coatsAsArea ? 1 : coats,
      net: net.value.rounded(4).toFixed(),
      dimension,
      applied_coats: measurement.coats ?? 1,
      components: measurement.components ?? [],
      ...(measurement.finish && { finish: lineFinish(measurement.finish) }),
      rule_id: measurement.rule,
      geometry_ids: [...subject.geometry, ...(measurement.beside ?? [])],
      tag: measurement.tag,
      confidence: Math.round(confidence * 100) / 100,
    });
  }

  private materialFor({ served, finish, role }: Measurement): string | null {
    if (served === false || finish?.outcome === 'open') return null;
    return finish?.outcome === 'product' ? finish.material : this.material(role);
  }

  private heightOf(kind: 'ceiling' | 'door' | 'window'): Height {
    const stated = this.settings[`${kind}_height_mm`];
    if (stated !== undefined) return { metres: metresOf(stated), tag: 'measured' };
    const standard = (this.country?.heights ?? this.profile.heights.value)[kind];
    this.assumptions.note(
      `${kind}_height_assumed`,
      `The ${kind} height is taken as ${standard} mm; state ${kind}_height_mm to change it.`,
    );
    return { metres: metresOf(standard), tag: 'assumed' };
  }

  private materialOf(role: MaterialRole): string | null {
    const chosen = this.settings.materials?.[role];
    if (chosen !== undefined) return chosen;
    const standard = DEFAULT_MATERIALS[role];
    if (standard !== null) {
      this.assumptions.note(
        'default_material',
        'These materials are the defaults; name others by role in `materials`.',
        `${role}=${standard}`,
      );
    }
    return standard;
  }

  private inBillUnit(net: Formula, dimension: Dimension): Formula {
    const { factor } = this.profile.units[dimension];
    if (dimension === 'count') return net;
    if (factor === null) return net.rounded(2);
    return ('times' in factor ? net.times(factor.times) : net.over(factor.over)).rounded(2);
  }
}

/** A height in metres, exact to the millimetre. */
export function metresOf(millimetres: Mm): Formula {
  return Formula.of(Figure.of(millimetres).over(Figure.of(1000)));
}
