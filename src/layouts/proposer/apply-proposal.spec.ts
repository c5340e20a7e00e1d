import type { Programme } from '../../domain/layout';
import { layoutProfile } from '../../domain/layout/profiles';
import { applyProposal } from './apply-proposal';
import type { ProposedRelation, ProposedRoom } from './proposal';

const SOURCE = { kind: 'profile', rule: 'test' } as const;
const requirement = (id: string, name: string) => ({
  id,
  name,
  type: 'office' as const,
  area_m2: 12,
  min_area_m2: 8,
  min_clear_mm: [2400, 2400] as [number, number],
  max_aspect: 2,
  daylight: 'none' as const,
  source: SOURCE,
  area_source: null,
});
const PROGRAMME: Programme = {
  brief: 'two offices',
  facility: 'office',
  facility_source: SOURCE,
  profile: 'plain',
  gross_area_m2: null,
  rooms: [requirement('r1', 'Office 1'), requirement('r2', 'Office 2')],
  optional_rooms: [requirement('o1', 'Store')],
  relations: [{ kind: 'near', from: 'r1', to: 'entrance', weight: 3, source: SOURCE }],
  corridor_width_mm: 1500,
  corridor_source: SOURCE,
  notices: [],
};

const proposedRoom = (more: Partial<ProposedRoom> = {}): ProposedRoom => ({
  at: 'rooms[0]',
  type: 'server_room',
  name: 'Server',
  area_m2: 8,
  ...more,
});
const tie = (from: string, to: string, kind: ProposedRelation['kind'] = 'near'): ProposedRelation => ({
  at: 'relations[0]',
  kind,
  from,
  to,
});
const apply = (rooms: ProposedRoom[], relations: ProposedRelation[] = []) =>
  applyProposal(PROGRAMME, { rooms, relations }, layoutProfile('plain'), 'planner-1');

describe('applyProposal', () => {
  it('adds rooms before the other optional ones and requires none', () => {
    const { programme, accepted, refused } = apply([proposedRoom()]);
    expect(programme.rooms).toEqual(PROGRAMME.rooms);
    expect(programme.optional_rooms.map(({ name }) => name)).toEqual(['Server', 'Store']);
    const standard = layoutProfile('plain').rooms.server_room.value;
    expect(programme.optional_rooms[0]).toMatchObject({
      id: 'm1',
      type: 'server_room',
      area_m2: 8,
      min_area_m2: standard.min_area_m2,
      min_clear_mm: standard.min_clear_mm,
      source: { kind: 'proposer', model: 'planner-1' },
    });
    expect([accepted.length, refused]).toEqual([1, []]);
  });

  it.each([0.6, 900])('refuses a room of %d m²', (area_m2) => {
    const { programme, refused } = apply([proposedRoom({ area_m2 })]);
    expect(programme.optional_rooms).toEqual(PROGRAMME.optional_rooms);
    expect(refused).toEqual([
      { what: 'rooms[0]', reason: expect.stringContaining(`${area_m2} m²`) as string },
    ]);
  });

  it('takes relations as wishes', () => {
    const { programme, accepted } = apply([], [tie('r1', 'r2', 'adjacent')]);
    expect(programme.relations[1]).toEqual({
      kind: 'adjacent',
      from: 'r1',
      to: 'r2',
      weight: 1,
      source: { kind: 'proposer', model: 'planner-1' },
    });
    expect(accepted).toEqual(['Office 1 next to Office 2']);
  });

  it.each<[string, ProposedRelation[]]>([
    ['to a room that does not exist', [tie('r1', 'r9')]],
    ['to a room that may not be built', [tie('r1', 'o1')]],
    ['of a room to itself', [tie('r2', 'r2')]],
    ['against what the programme says', [tie('entrance', 'r1', 'away')]],
  ])('refuses a relation %s', (_, relations) => {
    const { programme, refused } = apply([], relations);
    expect(programme.relations).toEqual(PROGRAMME.relations);
    expect(refused).toHaveLength(1);
  });

  it('refuses the second of two relations of one pair', () => {
    const { programme, refused } = apply([], [tie('r1', 'r2'), tie('r2', 'r1', 'away')]);
    expect(programme.relations.slice(1).map(({ kind }) => kind)).toEqual(['near']);
    expect(refused).toHaveLength(1);
  });
});
