import { Injectable } from '@nestjs/common';
import type { Facility, Programme } from '../../domain/layout';
import { layoutProfile } from '../../domain/layout/profiles';
import { LanguageModel } from '../../platform/language-model';
import { applyProposal } from './apply-proposal';
import type { ProposedRelation } from './proposal';
import { proposalQuestion } from './proposal-question';
import { PROPOSER_OFF, type ProposerReport } from './proposer-report';
import { readProposal } from './read-proposal';

export interface ProposerTask {
  programme: Programme;
  shellAreaM2: number;
  /** Reads the brief again for another kind of place; null when the kind is decided. */
  reread: ((facility: Facility) => Programme) | null;
}

/** Asks a language model for proposals when one is configured. The model never decides, and no layout needs it. */
@Injectable()
export class Proposer {
  constructor(private readonly model: LanguageModel) {}

  /** True when a language model is configured. */
  get active(): boolean {
    return this.model.name !== null;
  }

  /**
   * The programme with the proposals that were used, and a report about them.
   *
   * @throws the signal's reason, when it fires
   */
  async propose(
    task: ProposerTask,
    signal: AbortSignal,
  ): Promise<{ programme: Programme; report: ProposerReport }> {
    const { programme } = task;
    const model = this.model.name;
    if (model === null) return { programme, report: PROPOSER_OFF };
    const answer = await this.model.ask(proposalQuestion(programme, task.shellAreaM2), signal);
    const report: ProposerReport = { ...PROPOSER_OFF, outcome: 'used', model, tokens: answer.tokens };
    if ('failure' in answer) {
      const { code, detail } = answer.failure;
      return { programme, report: { ...report, outcome: 'fell_back', reason: { code, detail } } };
    }
    const read = readProposal(answer.value);
    if (!read) {
      const reason = {
        code: 'model_answer_unreadable',
        detail: 'The answer does not have the shape that was asked for.',
      };
      return { programme, report: { ...report, outcome: 'fell_back', reason } };
    }
    const settled = settleFacility(task, read.proposal.facility);
    const meant = read.proposal.relations.filter((each) => meansTheSame(each, programme, settled.programme));
    const unclear = read.proposal.relations
      .filter((each) => !meant.includes(each))
      .map(({ at }) => ({ what: at, reason: 'the kind of place changed, and with it the rooms' }));
    const applied = applyProposal(
      settled.programme,
      { rooms: read.proposal.rooms, relations: meant },
      layoutProfile(programme.profile),
      model,
    );
    const accepted = [...settled.accepted, ...applied.accepted];
    const refused = [...read.refused, ...settled.refused, ...unclear, ...applied.refused];
    return {
      programme: applied.programme,
      report: { ...report, used: accepted.length > 0, accepted, refused },
    };
  }
}

function settleFacility({ programme, reread }: ProposerTask, facility: Facility | null) {
  if (facility === null || facility === programme.facility) return { programme, accepted: [], refused: [] };
  if (!reread) {
    const reason = `the request or the brief says that it is a ${programme.facility}`;
    return { programme, accepted: [], refused: [{ what: 'facility', reason }] };
  }
  return { programme: reread(facility), accepted: [`facility: ${facility}`], refused: [] };
}

/** Whether the ids of a relation name the same rooms in both programmes. */
function meansTheSame({ from, to }: ProposedRelation, before: Programme, after: Programme): boolean {
  const named = ({ rooms }: Programme, id: string) => rooms.find((room) => room.id === id)?.name;
  return [from, to].every((id) => named(before, id) === named(after, id));
}
