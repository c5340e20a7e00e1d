import { isHatchLayer, layerRole } from './layer-lexicon';

describe('layer names', () => {
  it.each([
    ['A-WALL', 'wall'],
    ['A-WALL-PRTN', 'wall'],
    ['Wände', 'wall'],
    ['AUSSENWAND_24', 'wall'],
    ['MUR_EXT', 'wall'],
    ['xref|MURS', 'wall'],
    ['Pareti', 'wall'],
    ['SEINÄT', 'wall'],
    ['A-DOOR', 'door'],
    ['TÜREN', 'door'],
    ['Tür', 'door'],
    ['PORTES', 'door'],
    ['A-GLAZ', 'window'],
    ['Fenster', 'window'],
    ['A-ANNO-DIMS', 'annotation'],
    ['Bemaßung', 'annotation'],
    ['WALL TAGS', 'annotation'],
    ['I-FURN', 'furniture'],
    ['Möbel', 'furniture'],
    ['Wall opening', null],
    ['A-WALL-OPNG', null],
    ['Wandöffnungen', null],
    ['Etage 1', null],
    ['Outdoor', null],
    ['0', null],
    [null, null],
  ])('%s is %s', (layer, role) => {
    expect(layerRole(layer)).toBe(role);
  });

  it('tell a wall from its hatch', () => {
    expect(['A-WALL-PATT', 'Wände Schraffur', 'A-WALL'].map(isHatchLayer)).toEqual([true, true, false]);
  });
});
