import { parseBrief } from '.';

/** What people write, and what it asks for: the facility, then number and type in the order of the brief. */
const TABLE = `
# Dental clinics
5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry
  = dental_clinic: 6 operatory, 1 reception, 2 toilet, 1 pantry
dental office: 4 ops, steri, lab, x-ray, 1 restroom
  = dental_clinic: 4 operatory, 1 lab, 1 lab, 1 exam_room, 1 toilet
Need a dentist’s clinic w/ 3 chairs & a waiting area for 12 people.
  = dental_clinic: 3 operatory, 1 waiting
Dental surgery, 2 surgeries, decontamination room, reception/waiting, WC
  = dental_clinic: 2 operatory, 1 lab, 1 reception, 1 waiting, 1 toilet
1500 sqft DENTAL CLINIC - 3 NOS. DENTAL CHAIRS, OPG ROOM, DOCTOR'S CABIN, PANTRY, TOILET
  = dental_clinic: 3 operatory, 1 exam_room, 1 exam_room, 1 pantry, 1 toilet
half a dozen operatories and a pair of washrooms for a dental practice
  = dental_clinic: 6 operatory, 2 toilet
dental clinic, 4-6 chairs, reception
  = dental_clinic: 5 operatory, 1 reception
dental clinic with four to six operatories
  = dental_clinic: 5 operatory
A dental clinic with at least 3 operatories and up to 2 washrooms
  = dental_clinic: 3 operatory, 2 toilet
dental clinic, between 3 and 5 treatment rooms
  = dental_clinic: 4 operatory
Operatories: 8⏎Reception: 1⏎Washrooms: 3⏎Dental clinic of 465 m²
  = dental_clinic: 8 operatory, 1 reception, 3 toilet
- 6 operatories⏎- reception⏎- 2 washrooms⏎⏎dental clinic
  = dental_clinic: 6 operatory, 1 reception, 2 toilet
• 6 operatories • reception • staff lounge • dental clinic
  = dental_clinic: 6 operatory, 1 reception, 1 pantry
<p>Dental clinic</p><ul><li><b>6</b> operatories</li><li>2&nbsp;washrooms</li></ul>
  = dental_clinic: 6 operatory, 2 toilet
🦷 dental clinic 🦷 6 operatories 🙂, reception ✅
  = dental_clinic: 6 operatory, 1 reception
dental clinic with 6\u00a0operatories, 2\u00a0washrooms
  = dental_clinic: 6 operatory, 2 toilet
6 operatories, reception, 2 washrooms
  = dental_clinic: 6 operatory, 1 reception, 2 toilet
dental clinic with 6 operatories (chairs), waiting area with 12 chairs
  = dental_clinic: 6 operatory, 1 waiting
dental clinic, 6 x operatories, 2 x washrooms
  = dental_clinic: 6 operatory, 2 toilet
dental clinic: operatory x 6, washroom x 2
  = dental_clinic: 6 operatory, 2 toilet
dental clinic with 6 10x12 ft operatories
  = dental_clinic: 6 operatory
dental clinic: 6 operatories 10′ × 12′, reception 3 m × 4 m
  = dental_clinic: 6 operatory, 1 reception
dental clinic; operatories of 10 to 12 sqm: 4
  = dental_clinic: 4 operatory
dental clinic with 4 operatories, no waiting room and without pantry
  = dental_clinic: 4 operatory
dental clinic with 6 operatories, reception. The operatories should have daylight. Washrooms near waiting.
  = dental_clinic: 6 operatory, 1 reception, 2 toilet, 1 waiting

# Clinics
2,000 sq ft clinic with 3 consulting rooms, waiting for 20, reception and an accessible toilet
  = clinic: 3 exam_room, 1 waiting, 1 reception, 1 toilet
GP surgery: 4 consulting rooms, 1 treatment room, waiting room, reception, 2 WCs, staff room
  = clinic: 4 exam_room, 1 exam_room, 1 waiting, 1 reception, 2 toilet, 1 office
Medical centre. Six exam rooms; nurse’s office; lab; pharmacy; 2 restrooms.
  = clinic: 6 exam_room, 1 office, 1 lab, 1 storage, 2 toilet
Physiotherapy clinic with 5 treatment cubicles, hydrotherapy room, changing room and shower
  = clinic: 5 exam_room, 1 unknown, 1 closet, 1 shower
doctor's clinic - 1 doctor cabin, 1 procedure room, waiting 10 seats, toilet
  = clinic: 1 exam_room, 1 exam_room, 1 waiting, 1 toilet

# Offices
1,25,000 sq ft office
  = office: 
office space for 40 people with 3 meeting rooms, 4 cabins, pantry, server room and 4 washrooms
  = office: 3 meeting_room, 4 office, 1 pantry, 1 server_room, 4 toilet
a 250 sqm office with 20 workstations, a board room for 12, two private offices
  = office: 1 open_office, 1 meeting_room, 2 office
Corporate office 3000 sft: MD cabin, 2 manager cabins, conference room (12 pax), 30 workstations, pantry, ladies and gents toilets
  = office: 1 office, 2 office, 1 meeting_room, 1 open_office, 1 pantry, 1 toilet, 1 toilet
Office, 465 sqm: open plan area, 8-seater meeting room, 4-person huddle room, kitchenette, store room, 1.5 m wide corridors
  = office: 1 open_office, 1 meeting_room, 1 meeting_room, 1 pantry, 1 storage
Law firm with a dozen private offices, a library, two conference rooms and a reception
  = office: 12 office, 1 study, 2 meeting_room, 1 reception
reception, 3 offices, meeting room, 2 toilets
  = office: 1 reception, 3 office, 1 meeting_room, 2 toilet
startup office: twenty-five desks, 2 phone booths, 1 meeting room of 15 m2 each
  = office: 1 open_office, 2 study, 1 meeting_room
IT office with server room (20 sqm), hub room, UPS room, 2 training rooms for 20 persons
  = office: 2 server_room, 1 technical, 2 classroom

# Co-working
co-working space with 60 hot desks, 6 private offices, 4 phone booths, 2 meeting rooms, cafe
  = coworking: 1 open_office, 6 office, 4 study, 2 meeting_room, 1 dining_room
Coworking hub 6000 sqft, 50 dedicated desks, event space, lounge, 3 restrooms
  = coworking: 1 open_office, 1 classroom, 1 waiting, 3 toilet
business center: 10 cabins, one conference room, reception
  = coworking: 10 office, 1 meeting_room, 1 reception

# Retail
1200 sq.ft. clothing store with 4 trial rooms, a stock room and cash counter
  = retail: 4 closet, 1 storage, 1 reception
Retail shop of 80 sqm, storage 12 sqm, staff toilet
  = retail: 1 storage, 1 toilet
showroom 300 m2 with display area 200 m2, manager cabin, toilet, pantry
  = retail: 1 retail, 1 office, 1 toilet, 1 pantry
Supermarket; sales floor, 2 store rooms, office, staff restroom
  = retail: 1 retail, 2 storage, 1 office, 1 toilet

# Teaching
training centre with 3 classrooms for 30 students each, staff room, 4 toilets
  = classroom: 3 classroom, 1 office, 4 toilet
School: 6 classrooms, principal office, library, computer lab, 2 staff washrooms
  = classroom: 6 classroom, 1 office, 1 study, 1 classroom, 2 toilet
coaching centre, two lecture halls (60 sqm each), reception, waiting area
  = classroom: 2 classroom, 1 reception, 1 waiting

# Flats
2 BHK
  = flat: 2 bedroom, 1 living_room, 1 kitchen
3BHK apartment 1,450 sq ft with 3 bathrooms, pooja room, 2 balconies and utility
  = flat: 3 bedroom, 1 living_room, 1 kitchen, 3 bathroom, 1 pooja, 2 balcony, 1 utility
3 bedroom flat with open kitchen, 2 bathrooms, study
  = flat: 3 bedroom, 1 kitchen, 2 bathroom, 1 study
2-bed apartment, living/dining, kitchen, bathroom, WC
  = flat: 2 bedroom, 1 living_room, 1 kitchen, 1 bathroom, 1 toilet
two bedroom house with a garage, hall, kitchen and two toilets
  = house: 2 bedroom, 1 garage, 1 living_room, 1 kitchen, 2 bathroom
Master bedroom 4.5 x 3.6 m with walk-in wardrobe, kids room, guest bedroom, drawing room, kitchen. Flat of 120 sqm.
  = flat: 1 bedroom, 1 closet, 1 bedroom, 1 bedroom, 1 living_room, 1 kitchen
1RK studio apartment 350 sqft
  = flat: 1 living_room, 1 kitchen
Villa: 4 bedrooms with attached bathrooms, living room, dining, kitchen, store, sit-out, car parking
  = house: 4 bedroom, 4 bathroom, 1 living_room, 1 dining_room, 1 kitchen, 1 storage, 1 sit_out, 1 garage

# Messy
DENTAL CLINIC,,, 6  OPERATORIES ;; RECEPTION...2 WASHROOMS!!!
  = dental_clinic: 6 operatory, 1 reception, 2 toilet
hi team, please design a clinic for me. I want 2 exam rooms and 1 toilet. thanks
  = clinic: 2 exam_room, 1 toilet
Office with cabins
  = office: 2 office
office; 2 or 3 meeting rooms
  = office: 2 meeting_room
office, 5 rooms
  = office: 5 office
an office with zero cabins and one meeting room
  = office: 1 meeting_room
office of 300 m²: reception (15 m²), meeting 20 m², 3 offices @ 12 m², no server room
  = office: 1 reception, 1 meeting_room, 3 office
Clinic 30 x 40 ft, 2 exam rooms
  = clinic: 2 exam_room
`;

const CASES = TABLE.split(/\n(?! )/)
  .filter((row) => row !== '' && !row.startsWith('#'))
  .map((row) => {
    const [written, asked = ''] = row.split('\n  = ');
    return { brief: written.replace(/⏎/g, '\n'), asked };
  });

describe('rooms that a brief asks for', () => {
  it('is tried on real phrases', () => expect(CASES.length).toBeGreaterThanOrEqual(60));

  it.each(CASES)('$brief', ({ brief, asked }) => {
    const { facility, rooms } = parseBrief(brief);
    const own = rooms.filter(({ source }) => source.kind === 'brief');
    expect(`${facility}: ${runs(own.map(({ type, name }) => [type, name.replace(/ \d+$/, '')]))}`).toBe(
      asked,
    );
  });
});

/** Neighbours of one name counted: `6 operatory, 1 reception`. */
function runs(rooms: readonly (readonly [type: string, name: string])[]): string {
  const found: { type: string; name: string; count: number }[] = [];
  for (const [type, name] of rooms) {
    const last = found.at(-1);
    if (last?.name === name) last.count++;
    else found.push({ type, name, count: 1 });
  }
  return found.map(({ type, count }) => `${count} ${type}`).join(', ');
}
