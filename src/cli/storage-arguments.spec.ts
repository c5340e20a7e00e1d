import { readStorageCommand, USAGE } from './storage-arguments';

describe('the command line of storage', () => {
  it('is read', () => {
    expect(readStorageCommand(['check'])).toEqual({ command: 'check', deep: false, json: false });
    expect(readStorageCommand(['repair', '--json', '--deep'])).toEqual({
      ...{ command: 'repair', deep: true, json: true },
    });
    expect(readStorageCommand(['move', '--to', 's3', '--remove-source'])).toEqual({
      ...{ command: 'move', to: 's3', verify: false, removeSource: true, json: false },
    });
  });

  it.each([[[]], [['tidy']], [['move']], [['move', '--to', 'tape']]])(
    '%j is answered with the usage',
    (argv) => {
      expect(() => readStorageCommand(argv)).toThrow(USAGE);
    },
  );

  // An option of another command must be refused: "check --remove-source" must not look as if it removed something.
  it.each([[['check', '--remove-source']], [['check', 'now']], [['move', '--to', 's3', '--deep']]])(
    '%j is refused',
    (argv) => {
      expect(() => readStorageCommand(argv)).toThrow(/Unknown option|Unexpected argument/);
    },
  );
});
