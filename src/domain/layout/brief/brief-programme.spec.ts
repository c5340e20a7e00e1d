import { describeProgramme, parseBrief } from '.';
import { FACILITIES, type Programme } from '../programme';

function room(programme: Programme, name: string) {
  const found = programme.rooms.find((candidate) => candidate.name === name);
  if (found === undefined)
    throw new Error(`${name} is not among ${programme.rooms.map((r) => r.name).join(', ')}`);
  return found;
}

/** The notices about the words of the brief; `rooms_added` has tests of its own. */
function codes(programme: Programme): string[] {
  return programme.notices
    .filter(({ code }) => code !== 'rooms_added')
    .map(({ code, span }) => (span === null ? code : `${code}: ${span.text}`));
}

describe('sizes', () => {
  it.each([
    ['office with a cabin of 20 sqm', 'Cabin', 20],
    ['office with a cabin (20 sqm)', 'Cabin', 20],
    ['office with a cabin @ 20 sqm', 'Cabin', 20],
    ['office: cabin - 20 sqm', 'Cabin', 20],
    ['office with a 20 sqm cabin', 'Cabin', 20],
    ['office, cabin, 20 sqm, pantry', 'Cabin', 20],
    ['office with one cabin. The cabin should be 20 sqm.', 'Cabin', 20],
    ['office with a cabin of at least 20 sqm', 'Cabin', 20],
    ['office with a cabin of up to 10 sqm', 'Cabin', 10],
    ['office with a cabin of 14-16 sqm', 'Cabin', 15],
    ['office with a cabin 4 m x 5 m', 'Cabin', 20],
    ['office with a meeting room for 8', 'Meeting room', 20],
    ['office with an 8-seater meeting room', 'Meeting room', 20],
    ['office with a meeting room (8 pax)', 'Meeting room', 20],
    ['office with 20 workstations', 'Workstations', 100],
    ['office with open office with 20 desks', 'Open office', 100],
    ['dental clinic with 6 operatories, waiting', 'Waiting', 32.4],
    ['dental clinic with 6 operatories', 'Waiting', 32.4],
  ])('%s: %s of %d m²', (brief, name, area) => {
    expect(room(parseBrief(brief), name).area_m2).toBe(area);
  });

  it('that are stated bind the plan', () => {
    const hall = room(parseBrief('retail shop with a sales floor of 100 sqm'), 'Sales area');
    expect(hall.min_area_m2).toBe(85);
    const sides = room(parseBrief('dental clinic with an operatory of 4 m x 5 m'), 'Operatory');
    expect(sides.min_clear_mm).toEqual([3600, 4500]);
  });

  it('are raised to what the furniture needs, with a notice', () => {
    const programme = parseBrief('dental clinic with 4 operatories of 8 sqm');
    expect(room(programme, 'Operatory 1').area_m2).toBe(9.2);
    expect(codes(programme)).toContain('size_below_standard: 8 sqm');
  });

  it('say where they come from', () => {
    const programme = parseBrief('dental clinic with 4 operatories of 12 sqm');
    expect(room(programme, 'Operatory 1').source).toMatchObject({ kind: 'brief', text: '4 operatories' });
    expect(room(programme, 'Operatory 1').area_source).toMatchObject({ kind: 'brief', text: '12 sqm' });
    expect(room(programme, 'Waiting')).toMatchObject({ source: { kind: 'template' }, area_source: null });
    expect(room(programme, 'Reception').area_source?.kind).toBe('profile');
  });

  it('of accessible washrooms follow the profile', () => {
    const brief = 'clinic with 2 exam rooms and an accessible washroom';
    expect(room(parseBrief(brief), 'Accessible washroom').min_clear_mm).toEqual([1500, 2200]);
    expect(room(parseBrief(brief, { profile: 'ada' }), 'Accessible washroom').min_clear_mm).toEqual([
      2150, 2300,
    ]);
  });
});

describe('notices', () => {
  it.each([
    ['dental clinic with 6 operatories and a jacuzzi', ['word_unknown: jacuzzi']],
    ['dental clinic with 6 ergonomic operatories', ['word_unknown: ergonomic']],
    ['dental clinic with 4 chairs, 3 flurbles', ['word_unknown: 3 flurbles']],
    ['clinic with 2 exam rooms, hydrotherapy room', ['room_kind_unknown: hydrotherapy room']],
    ['dental clinic with 4-6 chairs', ['range_chosen: 4-6']],
    ['office with cabins', ['count_assumed: cabins']],
    ['office with 3 rooms', ['room_kind_assumed: 3 rooms']],
    ['3 cabins and a meeting room', ['facility_assumed: a meeting room']],
    ['office with 2 cabins, 3 cabins', ['room_repeated: 3 cabins']],
    ['office with 2 cabins. The 3 cabins have daylight.', ['count_differs: 3 cabins']],
    ['office with a cabin 3 x 4', ['unit_assumed: 3 x 4']],
    ['office with a large cabin', ['assumed: a large cabin']],
    ['office with 2 cabins, 1.2 m wide corridors', ['corridor_below_profile: 1.2 m wide corridors']],
    [
      'office with 2 cabins, 1.8 m wide corridors, corridors 2 m wide',
      ['corridor_widths_differ: corridors 2 m'],
    ],
    ['dental clinic near a shop with 3 chairs', ['relation_unclear: near', 'facility_several: shop']],
    ['3 bed 2.5 bath house', ['count_rounded: 2.5 bath']],
    ['office with a cabin 5 m wide', []],
    ['dental clinic with 4 operatories 2 m x 3 m', ['size_below_standard: 2 m x 3 m']],
    ['office with 2 cabins, 77', ['number_unread: 77']],
    ['office with 2 cabins, no cabin', ['exclusion_contradicts: cabin']],
    ['1,200 sq ft built up area, 900 sq ft carpet area, 3 BHK', ['carpet_area_counts: 900 sq ft']],
    ['5,000 sq ft office with 3 cabins', ['area_differs: 5,000 sq ft']],
    ['40 sqm dental clinic with 3 chairs', ['area_differs: 40 sqm']],
  ])('%s', (brief, expected) => {
    expect(codes(parseBrief(brief))).toEqual(expected);
  });

  it('say when the shell is not as large as the brief says', () => {
    const brief = '300 sqm dental clinic with 6 chairs';
    expect(codes(parseBrief(brief, { shell_area_m2: 320 }))).not.toContain('shell_area_differs: 300 sqm');
    expect(codes(parseBrief(brief, { shell_area_m2: 400 }))).toContain('shell_area_differs: 300 sqm');
  });

  it('say when the request states another facility than the brief', () => {
    const programme = parseBrief('dental clinic with 3 chairs', { facility: 'clinic' });
    expect(codes(programme)).toContain('facility_overridden: dental clinic');
  });
});

describe('relations', () => {
  const said = (brief: string): string[] => {
    const programme = parseBrief(brief);
    const name = (id: string) => programme.rooms.find((candidate) => candidate.id === id)?.name ?? id;
    const own = programme.relations.filter(({ source }) => source.kind === 'brief');
    return own.map(({ kind, from, to, weight }) => `${name(from)} ${kind} ${name(to)} (${weight})`);
  };

  it.each([
    ['office with a pantry near the entrance', ['Pantry near entrance (3)']],
    ['office with reception adjacent to a meeting room', ['Reception adjacent Meeting room (3)']],
    ['office; keep the pantry far from the boardroom', ['Pantry away Boardroom (3)']],
    [
      'clinic, 2 washrooms next to waiting',
      ['Washroom 1 adjacent Waiting (3)', 'Washroom 2 adjacent Waiting (3)'],
    ],
    ['office with a store and pantry near each other', []],
    ['office with 2 cabins near each other', ['Cabin 1 near Cabin 2 (3)']],
    [
      'dental clinic with 2 chairs, x-ray close to the operatories and away from reception',
      ['X-ray near Operatory 1 (3)', 'X-ray near Operatory 2 (3)', 'X-ray away Reception (3)'],
    ],
  ])('%s', (brief, expected) => expect(said(brief)).toEqual(expected));

  it('of the brief replace those of the template', () => {
    const { relations } = parseBrief('dental clinic with 4 chairs, pantry next to waiting');
    expect(relations.some(({ kind, source }) => kind === 'away' && source.kind === 'template')).toBe(false);
  });
});

describe('corridors, daylight and what is left out', () => {
  it.each([
    ['office, 1.8 m wide corridors', 1800],
    ['office with corridors of at least 6 ft', 1829],
    ['office, corridor width: 2000 mm', 2000],
    ['office; passage 5 ft 6 in wide', 1676],
    ['office', 1500],
    ['flat', 900],
  ])('%s: %d mm', (brief, mm) => expect(parseBrief(brief).corridor_width_mm).toBe(mm));

  it('gives daylight to the rooms for which the brief asks for it', () => {
    const programme = parseBrief(
      'clinic with 2 exam rooms with daylight, a store without windows and a pharmacy',
    );
    expect(room(programme, 'Exam room 1').daylight).toBe('required');
    expect(room(programme, 'Store').daylight).toBe('none');
  });

  it.each(['no reception', 'without a reception', 'reception not needed', 'reception: no', '0 receptions'])(
    'adds no reception against the words "%s"',
    (words) => {
      const { rooms, optional_rooms: more } = parseBrief(`dental clinic with 4 chairs, ${words}`);
      expect([...rooms, ...more].some(({ type }) => type === 'reception')).toBe(false);
    },
  );
});

describe('facilities', () => {
  it.each(FACILITIES)(
    '%s: stretches no room beyond 1.25 in a large shell, but leaves ground free',
    (facility) => {
      const { rooms, optional_rooms: free } = parseBrief('reception, store and 2 washrooms', {
        facility,
        shell_area_m2: 600,
      });
      expect(free.every(({ name }) => name.startsWith('Free area'))).toBe(true);
      const net = [...rooms, ...free].reduce((sum, { area_m2 }) => sum + area_m2, 0);
      expect((600 * 0.75) / net).toBeLessThanOrEqual(1.25);
      expect(net).toBeLessThan(600 * 0.88);
    },
  );

  it('are sized by the area where the brief names no rooms', () => {
    const { rooms, notices } = parseBrief('230 sqm dental clinic');
    expect(rooms.filter(({ type }) => type === 'operatory')).toHaveLength(5);
    expect(notices.map(({ code }) => code)).toContain('assumed');
  });

  it('are described in words', () => {
    const text = describeProgramme(parseBrief('dental clinic with 4-6 chairs'));
    expect(text).toContain('  Operatory 1      11.2 m²  “4-6 chairs”');
    expect(text).toContain('range_chosen: “4-6”: Planned with 5: the middle of the range, rounded down.');
  });
});
