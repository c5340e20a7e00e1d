import { randomUUID } from 'node:crypto';
import type { NamedValue, PackageEntry, ParsedPackageFile } from '../../domain/packages';
import type { PostFile } from '../post-file.entity';
import { PostAttribute } from './post-attribute.entity';
import { PostComment } from './post-comment.entity';
import type { PostFinding } from './post-finding.entity';
import { PostInclude } from './post-include.entity';
import { PostOperation } from './post-operation.entity';
import { PostSection } from './post-section.entity';
import { PostSetting, type SettingKind } from './post-setting.entity';
import { PostUnparsed } from './post-unparsed.entity';
import { PostVariable } from './post-variable.entity';

/** Rows of one table. */
export interface FindingRows {
  of: new () => PostFinding;
  rows: Omit<PostFinding, 'file'>[];
}

/**
 * Turns the findings of a file into rows.
 *
 * @param idOf finds the id of a file of the package by its name, in any case
 */
export function findingRows(
  { id: fileId, workspaceId, packageId }: PostFile,
  found: ParsedPackageFile,
  idOf: (fileName: string) => string | null,
): FindingRows[] {
  const placed = <T extends object>(findings: readonly T[]) =>
    findings.map((finding, n) => ({ ...finding, fileId, workspaceId, packageId, position: n + 1 }));
  const settings = (kind: SettingKind, values: readonly NamedValue[]) =>
    placed(values.map((value) => ({ ...value, kind })));
  return [
    rows(
      PostSection,
      placed(
        found.sections.map(({ references, ...section }) => ({
          ...section,
          id: randomUUID(),
          refersTo: references,
        })),
      ),
    ),
    rows(
      PostAttribute,
      placed(found.attributes.map(({ id, ...attribute }) => ({ ...attribute, number: id }))),
    ),
    rows(PostOperation, placed(found.operations.map(({ id, ...each }) => ({ ...each, operation: id })))),
    rows(PostVariable, placed(found.variables)),
    rows(PostSetting, [
      ...settings('header', found.header),
      ...settings('setting', found.settings),
      ...settings('entry', found.entries.map(entryValue)),
    ]),
    rows(
      PostInclude,
      placed(found.includes.map((each) => ({ ...each, includedFileId: idOf(each.fileName) }))),
    ),
    rows(PostComment, placed(found.comments.filter(({ text }) => text !== ''))),
    rows(PostUnparsed, placed(found.unparsed)),
  ];
}

function entryValue({ text, value, line }: PackageEntry): NamedValue {
  return { name: text, value, line };
}

function rows<T extends PostFinding>(of: new () => T, all: Omit<T, 'file'>[]): FindingRows {
  return { of, rows: all };
}
