import { FACILITIES, type Facility, PROFILE_IDS, type ProfileId } from '../../domain/layout';
import { AnyNumber, OneOf, Text } from '../../platform/http';

/** More than the parser accepts, so that the parser can refuse a long brief with its own message. */
const MAX_TEXT = 100_000;

export const MODEL_BRIEF =
  '5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry';

/** A brief to read. */
export class ParseBriefDto {
  /** The brief, in English. */
  @Text({ max: MAX_TEXT, example: MODEL_BRIEF })
  text!: string;

  /** Kind of place. It overrides what the brief says. */
  @OneOf(FACILITIES, { optional: true, enumName: 'Facility' })
  facility?: Facility;

  /** Planning rules: areas, clear widths, doors. */
  @OneOf(PROFILE_IDS, { optional: true, enumName: 'LayoutProfileId', default: 'plain' })
  profile?: ProfileId;

  /** Net area of the space the brief is for, m². */
  @AnyNumber({ optional: true, min: 1, max: 100_000 })
  shell_area_m2?: number;
}
