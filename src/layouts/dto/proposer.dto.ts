import { Nested, NestedList, OneOf, Text, Texts } from '../../platform/http';

/** A part of the language model's answer that was not used. */
export class RefusedProposalDto {
  /**
   * Where it stands in the model's answer.
   * @example "rooms[2]"
   */
  what!: string;

  /** Why it was not used. */
  reason!: string;
}

/** Why the language model could not be used. */
export class ProposerReasonDto {
  /**
   * Stable code.
   * @example "model_timeout"
   */
  code!: string;

  /** The reason in words. */
  detail!: string;
}

/** What a language model contributed to a layout. */
export class ProposerReportDto {
  /**
   * `off`: no model is configured. `used`: the model answered. `fell_back`: the model could not be used, and the
   * built-in generator worked alone.
   */
  @OneOf(['off', 'used', 'fell_back'])
  outcome!: 'off' | 'used' | 'fell_back';

  /** True when something the model proposed is in the programme. */
  used!: boolean;

  /** Name of the model. */
  @Text({ nullable: true, example: null })
  model!: string | null;

  /** Why the model could not be used. */
  @Nested(ProposerReasonDto, { nullable: true })
  reason!: ProposerReasonDto | null;

  /** The proposals that were used, in words. */
  @Texts()
  accepted!: string[];

  /** The proposals that were not used. */
  @NestedList(RefusedProposalDto)
  refused!: RefusedProposalDto[];

  /** Tokens spent, over all tries. */
  tokens!: number;
}
