import { describePackage, parsePackageFile } from '.';

const file = (fileName: string, ...lines: string[]) => ({
  fileName,
  parsed: parsePackageFile(fileName, new TextEncoder().encode(lines.join('\n'))),
});
const descriptor = (name: string, value: string) => [
  `:ATTRNAME=${name}`,
  ':ATTRTYPE=DESCRIPTOR',
  `:ATTRDEFAULT=${value}`,
  ':ATTREND',
];

describe('the name of a package', () => {
  it.each([
    ['is that of its only source', ['B.LIB', 'Kite 5.1.src'], 'Kite 5.1', 'only_source'],
    ['is that of the first source by name', ['b.SRC', 'a.SRC', 'A.LIB'], 'a', 'first_source'],
    ['is that of the first file where there is no source', ['Z.PINF', 'K.KIN'], 'K', 'first_file'],
  ])('%s', (_, fileNames, value, basis) => {
    const { name } = describePackage(fileNames.map((fileName) => file(fileName)));
    expect(name).toMatchObject({ value, basis });
  });

  it('is that of the source in PostName, which is also read first for other facts', () => {
    const described = describePackage([
      file('A.SRC', ':SYSTEM=TURN', '* Machine: Aspen'),
      file('P.PINF', 'PostName = "birch"'),
      file('Birch.SRC', ':SYSTEM=MILL', '*Machine Birch'),
    ]);
    expect(described).toMatchObject({
      name: { value: 'Birch', fileName: 'Birch.SRC', basis: 'post_name' },
      postName: { value: 'birch', fileName: 'P.PINF', line: 1 },
      machineType: { value: 'Birch', fileName: 'Birch.SRC', line: 2 },
      system: { value: 'MILL', fileName: 'Birch.SRC', line: 1 },
    });
  });

  it('ignores a PostName without a source of that name', () => {
    const files = [file('A.SRC'), file('B.SRC'), file('P.PINF', 'PostName = C')];
    expect(describePackage(files).name).toMatchObject({ value: 'A', basis: 'first_source' });
  });
});

describe('machine and controller', () => {
  it('are those of the descriptors, otherwise of the comments', () => {
    const described = describePackage([
      file('A.SRC', '* Machine: Old', '* Controller: Alder 9', ...descriptor('machine name', 'Oak 7')),
      file('A.LIB', ...descriptor('CONTROLLER TYPE', 'Elm')),
    ]);
    expect(described.machineType).toEqual({ value: 'Oak 7', fileName: 'A.SRC', line: 5 });
    expect(described.controllerType).toEqual({ value: 'Alder 9', fileName: 'A.SRC', line: 2 });
  });

  it('are not those of questions with the same names', () => {
    const question = [':ATTRNAME=MACHINE NAME', ':ATTRTYPE=VALUE', ':ATTRDEFAULT=Ash', ':ATTREND'];
    expect(describePackage([file('A.SRC', ...question)]).machineType).toBeNull();
  });

  it('come from a control file rather than from the registry, which lists all machines', () => {
    const described = describePackage([
      file('MASTER.ATR', ...descriptor('MACHINE NAME', 'Any')),
      file('A.SRC', ':SECTION=CALC_X', ':C: MACHINE=1', '* Controller: in a section'),
      file('A.CTL', '[GENERAL]', 'Machine_Name = Yew', 'Controller ='),
    ]);
    expect(described.machineType).toEqual({ value: 'Yew', fileName: 'A.CTL', line: 2 });
    expect(described.controllerType).toBeNull();
  });
});
