import { SEEN, type Seen, type StandardId, STANDARDS } from '../../domain/takeoff';
import { Flag, OneOf, Text } from '../../platform/http';

/** A rule of a measurement standard, as Planbill applies it. */
export class StandardRuleDto {
  /** Short name of the rule */
  @Text({ example: 'wall_finish_openings' })
  rule!: string;

  /** The rule in words, with its values */
  @Text({ example: 'Openings up to 0.5 m² are not deducted from a wall face; up to 3 m² half of them.' })
  statement!: string;

  /** Where the standard says so */
  @Text({ example: 'IS 1200 Part 13:1994, 3.2.1' })
  clause!: string;

  /** How the clause was seen: its own words, a page about it, or not at all */
  @OneOf(SEEN, { enumName: 'SourceSeen' })
  seen!: Seen;

  /** Where it was seen; null where it was not */
  @Text({ nullable: true, example: 'scribd 715826995' })
  source!: string | null;

  /** Whether the words of the standard were seen */
  @Flag()
  verified!: boolean;
}

/** A measurement standard with its rules. */
export class StandardDto {
  /** Short name of the standard */
  @OneOf(STANDARDS, { enumName: 'MeasurementStandard' })
  id!: StandardId;

  /** Version of the rules in Planbill, not of the standard itself */
  @Text({ example: '2' })
  version!: string;

  /** Full title of the standard */
  @Text({ example: 'IS 1200, Method of measurement of building and civil engineering works' })
  title!: string;

  /** Its rules */
  rules!: StandardRuleDto[];
}

/** All measurement standards. */
export class StandardListDto {
  /** The standards */
  items!: StandardDto[];
}
