import { Text, Uuid } from '../../../platform/http';

/** What a package is compared with. */
export class PackageDiffQueryDto {
  /** Id of the package to compare with; it counts as the older one. By default the version before */
  @Uuid({ optional: true })
  against?: string;

  /** Name of a section, in any case, to compare line by line as well */
  @Text({ optional: true, min: 1, max: 255 })
  section?: string;
}
