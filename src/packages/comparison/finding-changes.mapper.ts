import { compareNamed, type NamedItem } from '../../domain/packages/comparison';
import type { ListChanges } from './compare-findings.computation';
import type { FindingChangeDto, FindingChangesDto, ValueChangeDto } from './dto/finding-changes.dto';
import type { ComparedAttribute, ComparedSection, ComparedVariable } from './package-contents';

/** What is told of a finding. */
interface Told<Item> {
  lineOf: (item: Item) => number;
  scopeOf?: (item: Item) => string | null;
  /** What changed from one side to the other; null: it is not there. */
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
  { lineOf, scopeOf, values }: Told<Item>,
): FindingChangesDto {
  const told = (change: FindingChangeDto['change'], before: Item | null, after: Item | null) => ({
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
      ...added.map((item) => told('added', null, item)),
      ...removed.map((item) => told('removed', item, null)),
      ...changed.map((pair) => told('changed', pair.before, pair.after)),
      ...moved.map((pair) => told('moved', pair.before, pair.after)),
    ],
  };
}

/** Properties may repeat, as those of a list do. */
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
