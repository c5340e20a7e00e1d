import { ApiProperty } from '@nestjs/swagger';

export class RefusedProposalDto {
  /** @example "rooms[2]" */
  what!: string;
  reason!: string;
}

export class ProposerReasonDto {
  /** @example "model_timeout" */
  code!: string;
  detail!: string;
}

/** Which part a language model had. */
export class ProposerReportDto {
  @ApiProperty({
    enum: ['off', 'used', 'fell_back'],
    description: '`fell_back`: it could not be used; the layout is the built-in generator’s alone',
  })
  outcome!: 'off' | 'used' | 'fell_back';

  /** Whether anything it said is in the programme */
  used!: boolean;

  @ApiProperty({ type: String, nullable: true, example: null })
  model!: string | null;

  @ApiProperty({ type: ProposerReasonDto, nullable: true, description: 'Why it fell back' })
  reason!: ProposerReasonDto | null;

  @ApiProperty({ type: [String], description: 'What was taken over' })
  accepted!: string[];

  @ApiProperty({ type: [RefusedProposalDto] })
  refused!: RefusedProposalDto[];

  /** Spent on it, over all tries */
  tokens!: number;
}
