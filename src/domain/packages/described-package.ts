/** Something that a package states of itself, and where. */
export interface StatedFact {
  value: string;
  fileName: string;
  line: number;
}

/**
 * Why a package has its name: its only source; the source that `PostName` names; the first source by name; or, where
 * there is no source, the first file.
 */
export type NameBasis = 'only_source' | 'post_name' | 'first_source' | 'first_file';

/** What a package states of itself; null where it does not. */
export interface DescribedPackage {
  name: { value: string; fileName: string; basis: NameBasis };
  /** `MACHINE NAME` descriptor, else the header's `Machine`. */
  machineType: StatedFact | null;
  /** `CONTROLLER TYPE` descriptor, else the header's `Controller`. */
  controllerType: StatedFact | null;
  /** `PostName` of the .PINF. */
  postName: StatedFact | null;
  /** `PostExtension` of the .PINF: extension of the programs it writes. */
  postExtension: StatedFact | null;
  /** `:SYSTEM`, such as MILL, TURN or MILLTURN. */
  system: StatedFact | null;
}
