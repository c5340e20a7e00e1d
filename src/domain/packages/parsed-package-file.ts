import type { PackageFileKind } from './package-file-kind';

/** Text that is only ASCII counts as UTF-8. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type LineEnding = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';

/** A name and its value on one line. Lines count from 1. */
export interface NamedValue {
  /** As the file writes it. */
  name: string;
  /** Without surrounding blanks; '' where the file gives no value. */
  value: string;
  line: number;
}

/** A `:DEFINE`, an assignment, or a value of a control file. */
export interface PackageVariable {
  name: string;
  /** null: defined without a value, as switches are. */
  value: string | null;
  line: number;
  /** Section that assigns it. null: it belongs to the whole file. */
  scope: string | null;
}

/**
 * `template`: writes lines of the program. `calculation`: works out values. `group`: the values below a `[heading]`
 * of a control or configuration file.
 */
export type SectionKind = 'template' | 'calculation' | 'group';

/** A section: from the line of its name to its last line that is neither blank nor a comment. */
export interface PackageSection {
  name: string;
  kind: SectionKind;
  /** Names in brackets after the section's name: `:SECTION=CALC_X(DEPTH)` has DEPTH. */
  parameters: string[];
  /** Line of the name. */
  startLine: number;
  endLine: number;
  /** Its lines, including the line of its name, separated by `\n`; at most SECTION_CHARACTERS. */
  text: string;
  /** Whether the text was cut off. Nothing after the cut was searched for references, calls and assignments. */
  truncated: boolean;
  /** The comment right above its name, otherwise the one between its name and its first line. */
  comment: string | null;
  /** Names in angle brackets in its templates, each once: `TOOL_NUM` of `<TOOL_NUM!>`, `G:RAPID` of `<G:RAPID>`. */
  references: string[];
  /** Sections that it calls with `CALL(…)`, each once. */
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
  /** All lines of the block in order, without the colon: ATTRNAME, ATTRDEFAULT, ATTRLIST, CODETYPE, … */
  properties: NamedValue[];
  startLine: number;
  endLine: number;
}

/** The questions of an operation: the lines from `:OPERID` to `:OPEREND`. */
export interface PackageOperation {
  id: string;
  /** `:OPERSUB` */
  sub: string | null;
  /** The attributes it asks for: its `:OPERLIST` lines. */
  attributes: string[];
  /** All lines of the block in order. */
  properties: NamedValue[];
  startLine: number;
  endLine: number;
}

/** A `:LIBRARY`. The path belongs to the author's machine, so the library is identified by its file name. */
export interface PackageInclude {
  path: string;
  fileName: string;
  line: number;
}

/**
 * A line of a table, as written. In a language file: a phrase and its number. In a kinematics file: a description and
 * its value.
 */
export interface PackageEntry {
  text: string;
  value: string;
  line: number;
}

/** Why a line is reported as not read. The line stays in the file and in the text of its section. */
export type UnparsedReason =
  /** It has no known meaning in this place. */
  | 'unknown_line'
  /** A template or calculation line above the first section. */
  | 'outside_section'
  /** A property of an attribute or an operation outside any block. */
  | 'outside_block'
  /** `:ATTREND` or `:OPEREND` without a block to end. */
  | 'end_without_start'
  /** The block that begins here has no end line; it was ended where the next one begins. */
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

/** How a line was read. Every line of a text file counts once. */
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

/** The findings of a file, each list in the order of its lines. */
export interface PackageFindings {
  /** Facts in the comments above the first section: `Controller`, `Machine`, `Version`, … */
  header: NamedValue[];
  /** `:SYSTEM=MILL`, `PostName = X`; conditions such as `:IFDEF X` outside sections, by the name IFDEF. */
  settings: NamedValue[];
  sections: PackageSection[];
  attributes: PackageAttribute[];
  variables: PackageVariable[];
  operations: PackageOperation[];
  includes: PackageInclude[];
  entries: PackageEntry[];
  /**
   * All comments, including those in sections, without the stars around them; '' for a line of only stars or dashes.
   */
  comments: { line: number; text: string }[];
  unparsed: UnparsedLine[];
}

/** A list of findings, or a list inside findings: properties of attributes and operations, names in sections. */
export type OmittedList = keyof PackageFindings | 'properties' | 'references' | 'calls' | 'parameters';

/** The content of a file of a post-processor package. A binary file has empty lists and no lines. */
export interface ParsedPackageFile extends PackageFindings {
  kind: PackageFileKind;
  binary: boolean;
  /** null: binary. */
  encoding: TextEncoding | null;
  lineEnding: LineEnding;
  lineCount: number;
  /**
   * How many lines were read as what. Lines inside a section, an attribute or an operation count as part of it. The
   * numbers add up to `lineCount`.
   */
  lines: Record<LineUse, number>;
  /** Lists with more than LIST_LENGTH findings: how many findings were left out, and the line of the first of them. */
  omitted: { list: OmittedList; count: number; fromLine: number }[];
  /**
   * Lines with a text longer than TEXT_CHARACTERS, of which only the beginning is kept; `length` is the full length
   * in characters.
   */
  shortened: { line: number; length: number }[];
}
