import type { FacilityTemplate, TemplateFacts } from '../templates/template';
import type { RoomDraft } from './room-draft';
import { toHundredths } from './rounding';
import { boundArea } from './stated-area';
import { typeIn } from './template-rooms';

/** Gives rooms without a size the area of the template's rule for their kind, if there is one. */
export function withTemplateAreas(
  drafts: readonly RoomDraft[],
  template: FacilityTemplate,
  facts: TemplateFacts,
): RoomDraft[] {
  const rules = [...template.rooms, ...template.main].filter(({ area }) => area !== undefined);
  return drafts.map((draft) => {
    const rule = rules.find(
      ({ name, named }) =>
        typeIn(template, name) === draft.type && (named !== true || draft.item?.room.name === name),
    );
    const m2 = rule?.area?.(facts) ?? null;
    // Unless the rule says so, its area is that of a single room.
    const single = facts.count(draft.type) === 1 || rule?.shared === true;
    const usual = draft.area_source?.kind === 'profile' && single && !isSized(draft);
    if (rule === undefined || m2 === null || !usual) return draft;
    const seats = rule.seats?.(facts) ?? null;
    const area_m2 = toHundredths(Math.max(m2, draft.min_area_m2));
    const bound = template.main.includes(rule) && template.byPersons === true && facts.persons !== null;
    return {
      ...draft,
      area_m2,
      ...(seats !== null && { seats }),
      min_area_m2: bound ? boundArea(area_m2, draft) : draft.min_area_m2,
      area_source: { kind: 'template', template: template.facility, rule: rule.rule },
    };
  });
}

/** By the number of persons, or by "small" and "large". */
function isSized({ item }: RoomDraft): boolean {
  if (item === null) return false;
  const seats = item.room.seats === true && item.count !== null;
  return seats || item.capacity !== null || item.modifiers.some(({ size }) => size !== undefined);
}
