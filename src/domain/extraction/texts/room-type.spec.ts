import { ROOM_TYPES, ROOM_WORDS } from './room-types';
import { roomTypeOf } from './room-type';

describe('room types', () => {
  it.each([
    ['Schlafzimmer', 'bedroom'],
    ['Küche', 'kitchen'],
    ['Gäste-WC', 'toilet'],
    ['Bad', 'bathroom'],
    ['Flur', 'corridor'],
    ['Wohnen', 'living_room'],
    ['Büro 2', 'office'],
    ['POOJA ROOM', 'pooja'],
    ['SIT-OUT', 'sit_out'],
    ['M. BED ROOM', 'bedroom'],
    ['Salle de bains', 'bathroom'],
    ['Séjour', 'living_room'],
    ['Chambre 1', 'bedroom'],
    ['Dormitorio', 'bedroom'],
    ['Baño', 'bathroom'],
    ['Sala riunioni', 'meeting_room'],
    ['Cucina', 'kitchen'],
    ['Kopalnica', 'bathroom'],
    ['Makuuhuone', 'bedroom'],
    ['Keittiö', 'kitchen'],
    ['CONNECTING CORRIDOR', 'corridor'],
    ['ELEVATOR LOBBY', 'lobby'],
    ['ELECTRICAL ROOM', 'technical'],
    ['PATIENT ROOM', 'patient_room'],
    ['Operatory 3', 'operatory'],
    ['BED-1', 'bedroom'],
    ['SHAFT', 'shaft'],
    ['DUCT', 'shaft'],
    ['Installationsschacht', 'shaft'],
    ['LIFT SHAFT', 'elevator'],
    ['VOID', 'void'],
    ['OPEN TO BELOW', 'void'],
    ['Luftraum', 'void'],
    ['Verandah', 'veranda'],
    ['PORCH', 'veranda'],
    ['Terraza', 'terrace'],
    ['STAIR 2', 'stair'],
  ])('tell %s for %s', (label, type) => {
    expect(roomTypeOf(label).type).toBe(type);
  });

  it.each([
    ['BR', 'bedroom'],
    ['WZ', 'living_room'],
    ['SZ 2', 'bedroom'],
    ['Kü.', 'kitchen'],
    ['Fl', 'corridor'],
    ['Dgt', 'corridor'],
    ['Coc.', 'kitchen'],
    ['Rip.', 'storage'],
  ])('tell the abbreviation %s for %s, less surely', (label, type) => {
    expect(roomTypeOf(label)).toEqual({ type, confidence: 0.7 });
  });

  it('do not take an abbreviation within a longer text', () => {
    expect(roomTypeOf('TAMPA, FL 33602').type).toBe('unknown');
  });

  it.each([null, '', 'SAINT CLOUD', 'XYZ'])('do not guess %s', (label) => {
    expect(roomTypeOf(label)).toEqual({ type: 'unknown', confidence: 0 });
  });

  it('every type of the lexicon is a published one, once', () => {
    const types = ROOM_WORDS.map(([type]) => type);
    expect(new Set(types).size).toBe(types.length);
    expect(types.filter((type) => !ROOM_TYPES.includes(type))).toEqual([]);
  });
});
