import { compareNamed, unifiedDiff } from '../../domain/packages/comparison';
import type { Computation } from '../../platform/compute';
import type { SectionText } from './package-contents';

/** The sections of one name in two packages. */
export interface SectionsToDiff {
  before: SectionText[];
  after: SectionText[];
}

/** How the text of a section changed. null: the section is missing on that side. */
export interface SectionDiff {
  before: Omit<SectionText, 'content'> | null;
  after: Omit<SectionText, 'content'> | null;
  /** Unified format, with line numbers of the files. */
  diff: string;
}

/** Compares the texts of sections of one name. Equal texts are left out. It runs in a thread of the pool. */
export default function diffSections({ before, after }: SectionsToDiff): SectionDiff[] {
  const { changed, removed, added } = compareNamed(before, after);
  return [
    ...changed.map((pair) => diffOf(pair.before, pair.after)),
    ...removed.map((section) => diffOf(section, null)),
    ...added.map((section) => diffOf(null, section)),
  ];
}

function diffOf(before: SectionText | null, after: SectionText | null): SectionDiff {
  return {
    before: withoutText(before),
    after: withoutText(after),
    diff: unifiedDiff(sideOf(before), sideOf(after)),
  };
}

function sideOf(section: SectionText | null) {
  if (section === null) return { label: '/dev/null', lines: [], firstLine: 1 };
  const { fileName, content, startLine } = section;
  return { label: fileName, lines: content.split('\n'), firstLine: startLine };
}

function withoutText(section: SectionText | null): Omit<SectionText, 'content'> | null {
  if (section === null) return null;
  const { id, fileId, fileName, name, key, startLine, truncated } = section;
  return { id, fileId, fileName, name, key, startLine, truncated };
}

export const DIFF_SECTIONS: Computation<SectionsToDiff, SectionDiff[]> = { file: __filename };
