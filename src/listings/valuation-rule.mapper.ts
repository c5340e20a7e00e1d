import { link } from '../platform/http';
import type { UpdateValuationRuleDto, ValuationRuleDto } from './dto/valuation-rule.dto';
import type { ValuationRule } from './valuation-rule.entity';
import type { RuleColumns } from './valuation-rule.repository';

export function valuationRuleDto(rule: ValuationRule): ValuationRuleDto {
  return {
    id: rule.id,
    name: rule.name,
    position: rule.position,
    when: rule.conditions,
    effect: rule.effect,
    value: rule.value,
    enabled: rule.enabled,
    created_at: rule.createdAt.toISOString(),
    updated_at: rule.updatedAt.toISOString(),
    _links: { self: link(`/valuation-rules/${rule.id}`) },
  };
}

/** The columns that a body gives; a field that it leaves out is there as undefined. */
export function ruleColumns({ when, ...rest }: UpdateValuationRuleDto): Partial<RuleColumns> {
  const given = Object.entries({ ...rest, conditions: when }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
