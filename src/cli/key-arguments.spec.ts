import { readKeyCommand } from './key-arguments';

const NOW = new Date('2026-11-20T12:00:00.000Z');
const read = (...argv: string[]) => readKeyCommand(argv, NOW);

describe('the command line of keys', () => {
  it('uses defaults for options that are left out', () => {
    expect(read('create', '--name', ' Desk ')).toEqual({
      command: 'create',
      name: 'Desk',
      scopes: undefined,
      expiresAt: null,
      workspace: 'default',
      newWorkspace: false,
      json: false,
    });
  });

  it('counts days from now, and reads dates as UTC', () => {
    expect(read('create', '--name', 'a', '--expires', '90d')).toMatchObject({
      expiresAt: new Date('2027-02-18T12:00:00.000Z'),
    });
    expect(read('create', '--name', 'a', '--expires', '2027-01-31')).toMatchObject({
      expiresAt: new Date('2027-01-31T00:00:00.000Z'),
    });
  });

  it('accepts scopes in any order, and IDs in upper or lower case', () => {
    expect(read('create', '--name', 'a', '--scopes', 'admin, read')).toMatchObject({
      scopes: ['read', 'admin'],
    });
    expect(read('revoke', '7F9C24E5-2C44-4C61-9D8E-5B2D6C1F0A11')).toEqual({
      command: 'revoke',
      id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11',
    });
  });

  it.each([
    [[]],
    [['create']],
    [['create', '--name', ' ']],
    [['create', 'Desk', '--name', 'Desk']],
    [['create', '--name', 'a', '--scopes', 'read,root']],
    [['create', '--name', 'a', '--scopes', '']],
    [['create', '--name', 'a', '--expires', 'soon']],
    [['create', '--name', 'a', '--expires', '2027-13-41']],
    [['create', '--name', 'a', '--expires', '0d']],
    [['list', 'all']],
    [['revoke']],
    [['revoke', 'pb_live_x']],
    [['delete', '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11']],
  ])('refuses %j', (argv) => {
    expect(() => read(...argv)).toThrow('Usage: npm run keys');
  });
});
