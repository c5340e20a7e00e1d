import { layoutProfile } from '.';
import { ROOM_TYPES } from '../../extraction';
import { PROFILE_IDS } from '../profile';

const NIB_MM = 100;

describe.each(PROFILE_IDS)('the profile %s', (id) => {
  const profile = layoutProfile(id);

  it('has the id it is asked for by', () => expect(profile.id).toBe(id));

  it.each(ROOM_TYPES)('has numbers for %s that agree with each other', (type) => {
    const { value: room, source } = profile.rooms[type];
    const [short, long] = room.min_clear_mm;
    expect(source).not.toBe('');
    expect(short).toBeLessThanOrEqual(long);
    expect(long / short).toBeLessThanOrEqual(room.max_aspect);
    expect(room.min_area_m2 * 1e6).toBeGreaterThanOrEqual(short * long);
    expect(room.area_m2).toBeGreaterThanOrEqual(room.min_area_m2);
    if (room.entry === 'door') expect(room.door_mm + 2 * NIB_MM).toBeLessThanOrEqual(short);
  });

  it('marks no number as checked', () => {
    const numbers = [
      profile.corridor_mm,
      profile.ceiling_mm,
      profile.accessible_washroom,
      ...Object.values(profile.rooms),
    ];
    expect(numbers.every(({ verified }) => !verified)).toBe(true);
  });

  it('has corridors that a door can open onto', () => {
    const { dwelling, public: wide } = profile.corridor_mm.value;
    expect(dwelling).toBeGreaterThanOrEqual(900);
    expect(wide).toBeGreaterThanOrEqual(1500);
  });
});

describe('the profiles beside each other', () => {
  it('give a dental operatory 9 × 11 ft everywhere', () => {
    for (const id of PROFILE_IDS) {
      expect(layoutProfile(id).rooms.operatory.value.min_clear_mm).toEqual([2740, 3350]);
    }
  });

  it('ask for a turning circle, its washroom and the pull side of doors only where the ADA holds', () => {
    const { value: washroom } = layoutProfile('ada').rooms.toilet;
    expect(layoutProfile('ada').turning_circle_mm.value).toBe(1525);
    expect(washroom.min_clear_mm[0]).toBeGreaterThan(1525);
    expect(layoutProfile('plain').door_pull_side_mm.value).toBeNull();
    expect(layoutProfile('ada').rooms.storage.value.min_clear_mm).toEqual([1550, 1950]);
  });
});
