/** A fact that a package states about itself, and where. */
export interface StatedFact {
  value: string;
  fileName: string;
  line: number;
}

/**
 * Where the name of a package comes from: its only source; the source that `PostName` names; the first source by
 * name; or, without a source, the first file.
 */
export type NameBasis = 'only_source' | 'post_name' | 'first_source' | 'first_file';

/** What a package states about itself. null: not stated. */
export interface DescribedPackage {
  name: { value: string; fileName: string; basis: NameBasis };
  /** `MACHINE NAME` descriptor, else the header's `Machine`. */
  machineType: StatedFact | null;
  /** `CONTROLLER TYPE` descriptor, else the header's `Controller`. */
  controllerType: StatedFact | null;
  /** `PostName` of the .PINF. */
  postName: StatedFact | null;
  /** `PostExtension` of the .PINF: the file extension of the programs that the post writes. */
  postExtension: StatedFact | null;
  /** `:SYSTEM`, such as MILL, TURN or MILLTURN. */
  system: StatedFact | null;
}
