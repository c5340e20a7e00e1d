import { parseBrief } from '.';

/** Five briefs of each kind of place, with its rooms by number and type in the order of the programme. */
const TABLE = `
# flat
2 BHK flat of 850 sq ft
3BHK apartment: 3 bedrooms, living room, kitchen, 2 bathrooms
1 bedroom apartment with study, open kitchen and bathroom
Flat of 95 sqm with two bedrooms, a nursery, living room, kitchen, bath and WC
Studio apartment with kitchenette and shower room

# house
3 bedroom house with garage, living room, kitchen, dining and 2 bathrooms
Villa: 4 bedrooms with attached bathrooms, living room, dining, kitchen, store
Bungalow for a family, 2 bedrooms, 1 bath, living room, kitchen, veranda
Row house with 3 bedrooms, home office, utility
Family house of 160 m² with master bedroom, 2 kids rooms, guest room, office, kitchen, 2 toilets

# office
Office with 40 desks, 3 meeting rooms, reception, pantry
Corporate office for 25 people with 4 cabins and a board room
Law firm with 6 private offices, a library, conference room and reception
3,000 sq ft startup office, 30 workstations, 2 phone booths, break room
IT office: server room, 2 manager cabins, open office with 20 desks, 2 washrooms

# dental_clinic
5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry
Dentist's practice with 3 chairs, x-ray, steri and waiting for 8
Orthodontic clinic, 4 operatories, consultation room, lab
dental office: 5 ops, reception, doctor's cabin, toilet
Dental surgery with 2 surgeries, decontamination room and waiting room

# clinic
Medical clinic with 3 exam rooms, reception, waiting for 12 and 2 toilets
GP surgery: 4 consulting rooms, treatment room, waiting, reception
Physiotherapy clinic with 5 treatment cubicles, changing room and shower
Diagnostic centre with x-ray room, laboratory, sample collection, reception
Skin clinic of 120 sqm, 2 consultation rooms, procedure room, pharmacy

# retail
Clothing store of 1200 sq ft with 4 trial rooms, stock room, cash counter
Supermarket: sales floor, 2 store rooms, office, staff restroom
Shoe shop of 80 sqm with storage and a staff toilet
Furniture showroom of 300 m2 with display area 200 m2, manager cabin, toilet
Book shop with a reading room, cafe and store

# restaurant
Restaurant with 60 seats, kitchen, store and 2 toilets
30-seat cafe with kitchen and restroom
Fast food restaurant of 150 sqm, kitchen, cold room, cash counter, office
Pizzeria: dining for 48 guests, open kitchen, staff changing, toilets
Coffee shop for 20 people, kitchen, store

# classroom
School with 6 classrooms, principal office, library, staff room, 4 toilets
Nursery for 30 children with kitchen and 2 toilets
Kindergarten with 2 group rooms, kitchen, office, 3 washrooms
Training centre for 60 students, reception, pantry
Day care for 24 kids: nap room, kitchen, 2 toilets, office

# hotel
Hotel with 10 guest rooms, reception, dining, kitchen, laundry
Guest house with 6 rooms, breakfast room and kitchen
Hostel: 4 dormitories, reception, 2 shower rooms, 2 toilets, kitchen
Motel with 8 double rooms and an office
Bed and breakfast with 5 guest rooms with attached bathrooms, dining, kitchen

# warehouse
Warehouse of 600 sqm with loading bay, office and 2 toilets
Workshop with machine room, store, office and washroom
Car workshop of 200 m²: 3 work bays, office, waiting, toilet
Distribution centre with storage hall, dispatch, 2 offices, staff room, pantry
Furniture factory with production hall, store, office, locker room, 2 toilets
`;

const BRIEFS = TABLE.split('\n# ')
  .slice(1)
  .flatMap((block) => {
    const [facility, ...briefs] = block.split('\n').filter((line) => line !== '');
    return briefs.map((brief) => ({ facility, brief }));
  });

const typesOf = (brief: string): string[] => parseBrief(brief).rooms.map(({ type }) => type);
const codesOf = (brief: string): string[] => parseBrief(brief).notices.map(({ code }) => code);

describe('kinds of place', () => {
  it('are tried with five briefs each', () => expect(BRIEFS).toHaveLength(50));

  it.each(BRIEFS)('$facility: $brief', ({ facility, brief }) => {
    const programme = parseBrief(brief);
    expect(programme.facility).toBe(facility);
    expect(programme.facility_source.kind).toBe('brief');
    expect(programme.notices.filter(({ code }) => code === 'word_unknown')).toEqual([]);
    expect(programme.rooms.some(({ source }) => source.kind === 'brief' || source.kind === 'template')).toBe(
      true,
    );
  });
});

describe('places without a template', () => {
  it.each([
    ['gym of 300 sqm with reception, 2 changing rooms, 2 showers and an office', 'gym'],
    ['Beauty salon: reception, 3 treatment rooms, store, toilet', 'Beauty salon'],
    ['veterinary hospital with reception, 2 exam rooms and a store', 'veterinary hospital'],
    ['a mosque for 200 people with prayer room, 4 toilets and a library', 'mosque'],
    ['bank with 4 cabins, server room, 2 washrooms', 'bank'],
  ])('are planned from the named rooms alone, and say so: %s', (brief, place) => {
    const { facility, rooms, notices } = parseBrief(brief);
    expect(facility).toBe('other');
    expect(rooms.length).toBeGreaterThan(0);
    expect(rooms.every(({ source }) => source.kind === 'brief')).toBe(true);
    const notice = notices.find(({ code }) => code === 'facility_without_template');
    expect(notice?.span?.text).toBe(place);
    expect(notice?.message).toContain(`"${place}"`);
  });

  it.each(['gym of 2000 sqft', 'a crematorium', 'Observatory for 40 people'])(
    'are asked for when no room is named: %s',
    (brief) => {
      expect(() => parseBrief(brief)).toThrow(expect.objectContaining({ code: 'facility_unknown' }) as Error);
    },
  );

  it.each([
    'kitchen, dining for 60, office, 2 toilets',
    '10 guest rooms, reception, laundry',
    'machine room, office, 2 toilets',
  ])('are asked for when the rooms suggest no kind that is known: %s', (brief) => {
    expect(() => parseBrief(brief)).toThrow(expect.objectContaining({ code: 'facility_unknown' }) as Error);
  });
});

describe('BHK with a list of its rooms', () => {
  it.each([
    ['3BHK: 3 bedrooms, living room, kitchen', '3 bedroom, 1 living_room, 1 kitchen'],
    ['3 BHK flat with master bedroom, 2 bedrooms, hall, kitchen', '3 bedroom, 1 living_room, 1 kitchen'],
    ['2BHK with kids room, living/dining and modular kitchen', '2 bedroom, 1 living_room, 1 kitchen'],
    ['3 bedrooms, drawing room, kitchen: 3BHK apartment', '3 bedroom, 1 living_room, 1 kitchen'],
    ['3BHK, master bedroom of 16 sqm', '3 bedroom, 1 living_room, 1 kitchen'],
    ['2BHK with attached bathrooms', '2 bedroom, 1 living_room, 1 kitchen'],
    ['3BHK: the bedrooms should have daylight', '3 bedroom, 1 living_room, 1 kitchen'],
    ['2BHK with 3 bedrooms', '3 bedroom, 1 living_room, 1 kitchen'],
    ['3BHK with servant room', '4 bedroom, 1 living_room, 1 kitchen'],
  ])('counts each room once: %s', (brief, expected) => {
    const types = typesOf(brief);
    const counted = ['bedroom', 'living_room', 'kitchen'].map(
      (type) => `${types.filter((each) => each === type).length} ${type}`,
    );
    expect(counted.join(', ')).toBe(expected);
  });

  it('says when the list has more rooms than BHK counts', () => {
    expect(codesOf('2BHK with 3 bedrooms')).toContain('count_differs');
    expect(codesOf('3BHK: 3 bedrooms, living room, kitchen')).not.toContain('count_differs');
  });
});

describe('numbers of persons', () => {
  it.each([
    ['office with 40 desks', 'Workstations', 200],
    ['office for 40 people', 'Open office', 140],
    ['nursery for 30 children', 'Classroom', 54],
    ['school for 120 pupils', 'Classroom 4', 54],
    ['school for 120 pupils with 3 classrooms', 'Classroom 3', 72],
    ['restaurant with 60 seats', 'Dining', 90],
    ['60-seat restaurant', 'Dining', 90],
    ['restaurant with dining for 60', 'Dining', 90],
    ['restaurant with dining room and kitchen. 60 seats.', 'Dining', 90],
    ['a 20-person office', 'Open office', 70],
  ])('bind the area: %s', (brief, name, area) => {
    const room = parseBrief(brief).rooms.find((each) => each.name === name);
    expect(room?.area_m2).toBe(area);
    expect(room?.seats).toBeGreaterThan(0);
    expect(room?.min_area_m2).toBeGreaterThanOrEqual(0.85 * area - 0.01);
  });

  it('say so where they size nothing', () => {
    for (const brief of ['hotel with 4 rooms for 8 guests', 'house for 5 people', 'warehouse for 12 workers'])
      expect(codesOf(brief)).toContain('number_unread');
  });
});

describe('rooms that the brief does not name', () => {
  it('are named in one notice with the rules that require them', () => {
    const { rooms, notices } = parseBrief('dental clinic with 6 operatories and reception');
    const added = rooms.filter(({ source }) => source.kind === 'template');
    const notice = notices.find(({ code }) => code === 'rooms_added');
    expect(added.length).toBeGreaterThan(0);
    for (const { name, source } of added) {
      expect(notice?.message).toContain(name);
      expect(notice?.message).toContain(source.kind === 'template' ? source.rule : '');
    }
  });

  it('are not made up to fill a shell: the rest stays free, and a notice says so', () => {
    const brief = 'office with 4 cabins, reception, pantry, meeting room and 2 washrooms';
    const { rooms, optional_rooms: free, notices } = parseBrief(brief, { shell_area_m2: 400 });
    expect(rooms.every(({ source }) => source.kind === 'brief')).toBe(true);
    expect(free.length).toBeGreaterThan(0);
    expect(free.every(({ name, type }) => /^Free area/.test(name) && type === 'unknown')).toBe(true);
    const net = [...rooms, ...free].reduce((sum, { area_m2 }) => sum + area_m2, 0);
    expect((400 * 0.8) / net).toBeLessThan(1.25);
    expect(notices.find(({ code }) => code === 'shell_larger')?.message).toMatch(/400 m².*stay free/);
  });

  it('leave a shell that fits as it is', () => {
    const { optional_rooms: free, notices } = parseBrief('office with 4 cabins', { shell_area_m2: 110 });
    expect(free).toEqual([]);
    expect(notices.some(({ code }) => code === 'shell_larger')).toBe(false);
  });
});
