import type { PackageFileKind } from './package-file-kind';

/** A text of ASCII alone counts as UTF-8. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type LineEnding = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

/** A name and its value on one line. Lines count from 1. */
export interface NamedValue {
  /** As the file writes it. */
  name: string;
  /** Without the blanks around it; '' where the file gives none. */
  value: string;
  line: number;
}

/** A `:DEFINE`, an assignment of a calculation, or a value of a control file. */
export interface PackageVariable {
  name: string;
  /** null: defined without a value, as switches are. */
  value: string | null;
  line: number;
  /** Section that assigns it; null: the whole file. */
  scope: string | null;
}

/**
 * `template`: writes lines of the program; `calculation`: works out values; `group`: the values below a `[heading]`
 * of a control or configuration file.
 */
export type SectionKind = 'template' | 'calculation' | 'group';

/** What a section's name begins, up to its last line that is neither blank nor a comment. */
export interface PackageSection {
  name: string;
  kind: SectionKind;
  /** Names in brackets after the section's own: `:SECTION=CALC_X(DEPTH)` has DEPTH. */
  parameters: string[];
  /** Line of the name. */
  startLine: number;
  endLine: number;
  /** Its lines, that of the name too, with `\n` between them; at most SECTION_CHARACTERS of them. */
  text: string;
  /** The text goes on; what lies beyond was not searched for references, calls and assignments. */
  truncated: boolean;
  /** The comment right above its name, else the one between its name and its first line. */
  comment: string | null;
  /** Names that its templates write in angle brackets, each once: `TOOL_NUM` of `<TOOL_NUM!>`, `G:RAPID` of `<G:RAPID>`. */
  references: string[];
  /** Sections that it calls by `CALL(…)`, each once. */
  calls: string[];
}

/** A question or an output word: the lines from `:ATTRNAME` (or `:ATTRID`) to `:ATTREND`. */
export interface PackageAttribute {
  /** '' where the block has no `:ATTRNAME`. */
  name: string;
  /** `:ATTRID` */
  id: number | null;
  /** `:ATTRTYPE`, upper case: DESCRIPTOR, LIST, SELECT, VALUE, POST, … */
  type: string | null;
  /** `:ATTRVTYPE`, upper case: CHARACTER, INTEGER, DECIMAL, SELECT, … */
  valueType: string | null;
  /** All lines of the block in their order, without the colon: ATTRNAME, ATTRDEFAULT, ATTRLIST, CODETYPE, … */
  properties: NamedValue[];
  startLine: number;
  endLine: number;
}

/** What is asked for an operation: the lines from `:OPERID` to `:OPEREND`. */
export interface PackageOperation {
  id: string;
  /** `:OPERSUB` */
  sub: string | null;
  /** Attributes asked for: its `:OPERLIST` lines. */
  attributes: string[];
  /** All lines of the block in their order. */
  properties: NamedValue[];
  startLine: number;
  endLine: number;
}

/** A `:LIBRARY`. The path is that of the author's machine, so the library is known by its file name. */
export interface PackageInclude {
  path: string;
  fileName: string;
  line: number;
}

/** A line of a table. Language: a phrase and its number; kinematics: a description and its value, all as written. */
export interface PackageEntry {
  text: string;
  value: string;
  line: number;
}

/** Why a line is reported. The line is in the file and in the text of its section all the same. */
export type UnparsedReason =
  /** Means nothing where it stands. */
  | 'unknown_line'
  /** A template or calculation line above the first section. */
  | 'outside_section'
  /** A property of attributes or operations outside any. */
  | 'outside_block'
  /** `:ATTREND` or `:OPEREND` that ends nothing. */
  | 'end_without_start'
  /** The block that begins here has no end; it was ended where the next one begins. */
  | 'attribute_not_ended'
  | 'operation_not_ended'
  | 'attribute_without_name'
  | 'section_without_name'
  | 'define_without_name'
  /** A number was expected. */
  | 'number_unreadable';

export interface UnparsedLine {
  line: number;
  text: string;
  reason: UnparsedReason;
}

/** What a line was taken for. Every line of a text file counts once. */
export type LineUse =
  | 'blank'
  | 'comment'
  | 'setting'
  | 'variable'
  | 'include'
  | 'entry'
  | 'section'
  | 'attribute'
  | 'operation'
  | 'unparsed';

/** The lists of a file, in the order of its lines. */
export interface PackageFindings {
  /** What the comments above the first section state: `Controller`, `Machine`, `Version`, … */
  header: NamedValue[];
  /** `:SYSTEM=MILL`, `PostName = X`; conditions such as `:IFDEF X` outside sections, by the name IFDEF. */
  settings: NamedValue[];
  sections: PackageSection[];
  attributes: PackageAttribute[];
  variables: PackageVariable[];
  operations: PackageOperation[];
  includes: PackageInclude[];
  entries: PackageEntry[];
  /** All comments, those in sections too, without stars around them; '' for a line of stars or dashes. */
  comments: { line: number; text: string }[];
  unparsed: UnparsedLine[];
}

/** A list of findings, or what such findings hold: properties of attributes and operations, names in sections. */
export type OmittedList = keyof PackageFindings | 'properties' | 'references' | 'calls' | 'parameters';

/** What is in a file of a post-processor package. A binary file has empty lists and no lines. */
export interface ParsedPackageFile extends PackageFindings {
  kind: PackageFileKind;
  binary: boolean;
  /** null: binary. */
  encoding: TextEncoding | null;
  lineEnding: LineEnding;
  lineCount: number;
  /** How many lines were taken for what; lines in a section, an attribute or an operation count as its. Adds up to `lineCount`. */
  lines: Record<LineUse, number>;
  /** Lists with more than LIST_LENGTH findings: how many were not kept, and the line of the first of them. */
  omitted: { list: OmittedList; count: number; fromLine: number }[];
  /** Lines of which a text longer than TEXT_CHARACTERS was kept only so far; `length` in characters. */
  shortened: { line: number; length: number }[];
}
