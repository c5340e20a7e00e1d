import { PACK_IDS, packOf, printedQuantity, wallTypesAt } from '.';

describe.each(PACK_IDS)('country pack %s', (id) => {
  const pack = packOf(id);

  it('is found under its own id', () => {
    expect(pack.id).toBe(id);
  });

  it('never leaves two wall types to choose from', () => {
    for (let thickness = 20; thickness <= 500; thickness++)
      expect(wallTypesAt(pack.wall_types, thickness).length).toBeLessThan(2);
  });

  it('finds each wall type at its own thickness, and masonry with plaster on both faces too', () => {
    for (const type of pack.wall_types) {
      expect(wallTypesAt(pack.wall_types, type.nominal_mm)).toEqual([type]);
      if (type.construction === 'masonry')
        expect(wallTypesAt(pack.wall_types, type.nominal_mm + 24)).toEqual([type]);
    }
  });

  it('names each wall type and each tax regime once', () => {
    for (const ids of [pack.wall_types.map((type) => type.id), pack.tax.regimes.map((regime) => regime.id)])
      expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a regime for its usual tax, and a place for the one it assumes', () => {
    const { usual, regimes } = pack.tax;
    if (usual !== null) expect(regimes.map((regime) => regime.id)).toContain(usual);
    for (const { assumed_place, places } of regimes)
      if (assumed_place !== null) expect(places.map((place) => place.id)).toContain(assumed_place);
  });

  it('prints legal words and the notional tax under every reverse charge', () => {
    for (const { method, words, places } of pack.tax.regimes) {
      if (method !== 'reverse_charge') continue;
      expect(words).not.toBeNull();
      for (const { levies } of places) expect(levies).not.toHaveLength(0);
    }
  });

  it('takes levies of one place that make up whole rates', () => {
    for (const { places } of pack.tax.regimes) {
      for (const { levies } of places) {
        const byRow = new Map<string, number>();
        for (const { area, code, share } of levies)
          byRow.set(`${area} ${code}`, (byRow.get(`${area} ${code}`) ?? 0) + Number(share));
        expect([...byRow.values()].every((share) => share === 1)).toBe(true);
      }
    }
  });
});

describe('printed quantities', () => {
  // A room of 12'-6" × 10'-4" has 12.5 × 10.3333 = 129.1667 sf, stored as 129.17.
  it('prints square feet whole in the United States', () => {
    expect(printedQuantity('129.17', 'sqft', packOf('US').units)).toBe('129 sf');
  });

  it('prints a half upwards', () => {
    expect(printedQuantity('129.50', 'sqft', packOf('US').units)).toBe('130 sf');
  });

  it('prints square metres with two decimals, by the symbols of the country', () => {
    expect(printedQuantity('12', 'm2', packOf('GB').units)).toBe('12.00 m²');
    expect(printedQuantity('12', 'm2', packOf('IN').units)).toBe('12.00 sqm');
    expect(printedQuantity('3', 'nr', packOf('DE').units)).toBe('3 St');
  });
});
