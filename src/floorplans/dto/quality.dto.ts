import { OneOf, Text } from '../../platform/http';

/** Why a plan is not `good`. */
export class QualityReasonDto {
  /** Stable code, for programs; most are codes of warnings */
  @Text({ example: 'rooms_not_enclosed' })
  code!: string;

  /** `poor`: the numbers must not be relied upon; `check`: a person should look at a place */
  @OneOf(['check', 'poor'], { enumName: 'WarningSeverity' })
  severity!: 'check' | 'poor';

  /** What is wrong and what to do, for people */
  @Text({
    example:
      '1 labelled room is not enclosed by walls and doors and was left out: Kitchen 102. Close its walls in CAD, or ' +
      'extend the outline of a room beside it.',
  })
  message!: string;
}
