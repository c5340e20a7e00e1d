import { compareNamed, type NamedItem } from '../../domain/packages/comparison';
import type { ListChanges } from './compare-findings.computation';
import type { FindingChangeDto, FindingChangesDto, ValueChangeDto } from './dto/finding-changes.dto';
import type { ComparedAttribute, ComparedSection, ComparedVariable } from './package-contents';

/** How a kind of finding is shown. */
interface Shown<Item> {
  lineOf: (item: Item) => number;
  scopeOf?: (item: Item) => string | null;
  /** The values that changed. null: the finding is missing on that side. */
  values: (before: Item | null, after: Item | null) => ValueChangeDto[];
}

export function sectionChangesDto(changes: ListChanges<ComparedSection>): FindingChangesDto {
  return changesDto(changes, { lineOf: ({ startLine }) => startLine, values: () => [] });
}

export function variableChangesDto(changes: ListChanges<ComparedVariable>): FindingChangesDto {
  return changesDto(changes, {
    lineOf: ({ line }) => line,
    scopeOf: ({ scope }) => scope,
    values: (before, after) =>
      before?.content === after?.content
        ? []
        : [{ name: (after ?? before)!.name, before: before?.value ?? null, after: after?.value ?? null }],
  });
}

export function attributeChangesDto(changes: ListChanges<ComparedAttribute>): FindingChangesDto {
  return changesDto(changes, { lineOf: ({ startLine }) => startLine, values: propertyChanges });
}

function changesDto<Item extends NamedItem & { name: string }>(
  { added, removed, changed, moved, counts }: ListChanges<Item>,
  { lineOf, scopeOf, values }: Shown<Item>,
): FindingChangesDto {
  const shown = (change: FindingChangeDto['change'], before: Item | null, after: Item | null) => ({
    change,
    name: (after ?? before)!.name,
    scope: scopeOf?.((after ?? before)!) ?? null,
    line_before: before && lineOf(before),
    line_after: after && lineOf(after),
    values: values(before, after),
  });
  return {
    counts,
    items: [
      ...added.map((item) => shown('added', null, item)),
      ...removed.map((item) => shown('removed', item, null)),
      ...changed.map((pair) => shown('changed', pair.before, pair.after)),
      ...moved.map((pair) => shown('moved', pair.before, pair.after)),
    ],
  };
}

/** Compares the properties of an attribute. Property names may repeat, as in a list of choices. */
function propertyChanges(
  before: ComparedAttribute | null,
  after: ComparedAttribute | null,
): ValueChangeDto[] {
  const named = (attribute: ComparedAttribute | null) =>
    (attribute?.properties ?? []).map(({ name, value }) => ({
      name,
      key: name.toUpperCase(),
      content: value,
    }));
  const { added, removed, changed } = compareNamed(named(before), named(after));
  return [
    ...changed.map((pair) => ({
      name: pair.after.name,
      before: pair.before.content,
      after: pair.after.content,
    })),
    ...removed.map(({ name, content }) => ({ name, before: content, after: null })),
    ...added.map(({ name, content }) => ({ name, before: null, after: content })),
  ];
}
