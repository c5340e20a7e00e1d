import type { NamedValue } from '../../domain/packages';
import type { ComparedFile, NamedItem } from '../../domain/packages/comparison';

/** A file of a compared package. */
export interface PackageFile extends ComparedFile {
  fileId: string;
  /** Bytes. */
  size: number;
}

/** What a comparison needs to know about a section. `content` is a hash of its text. */
export interface ComparedSection extends NamedItem {
  fileId: string;
  id: string;
  name: string;
  startLine: number;
  endLine: number;
}

export interface ComparedVariable extends NamedItem {
  fileId: string;
  name: string;
  /** null: defined without a value. */
  value: string | null;
  /** Section that sets it. null: the whole file. */
  scope: string | null;
  line: number;
}

export interface ComparedAttribute extends NamedItem {
  fileId: string;
  name: string;
  startLine: number;
  properties: NamedValue[];
}

/** The findings in some files, each list in the order of its lines. */
export interface Findings {
  sections: ComparedSection[];
  variables: ComparedVariable[];
  attributes: ComparedAttribute[];
}

/** A section with its text. */
export interface SectionText extends NamedItem {
  id: string;
  fileId: string;
  fileName: string;
  name: string;
  startLine: number;
  /** Whether only the beginning of the text is kept, as `content`. */
  truncated: boolean;
}
