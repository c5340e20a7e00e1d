import fc from 'fast-check';
import { checkFileName, extensionOf } from '.';
import { pathFault } from './path-fault';

describe('extensionOf', () => {
  it.each([
    ['POST.SRC', '.SRC'],
    ['post.src', '.SRC'],
    ['a.b.Pinf', '.PINF'],
    ['POST.SRC.exe', null],
    ['.SRC', null],
    ['POSTSRC', null],
    ['POST.SRC ', null],
    ['post.ſrc', null],
    ['post.lıb', null],
    ['', null],
  ])('of %p is %p', (name, extension) => expect(extensionOf(name)).toBe(extension));
});

describe('the name of a single file', () => {
  it('is kept in NFC', () =>
    expect(checkFileName('Fra\u0308sen.src')).toEqual({ fileName: 'Fräsen.src', extension: '.SRC' }));

  it.each(['../POST.SRC', 'a/POST.SRC', 'a\\POST.SRC', 'NUL.SRC', 'POST\0.SRC', 'POST.SRC:x.SRC', '', '..'])(
    '%p is refused',
    (name) =>
      expect(() => checkFileName(name)).toThrow(expect.objectContaining({ code: 'file_name_unsafe' })),
  );

  it('must be of a known kind; a ZIP has its own place', () => {
    const refusal = (name: string) => {
      try {
        return checkFileName(name);
      } catch (error) {
        return error;
      }
    };
    expect(refusal('POST.txt')).toMatchObject({ code: 'package_files_unknown' });
    expect(refusal('POST.ZIP')).toMatchObject({
      code: 'package_files_unknown',
      friendly: expect.stringContaining('/packages/upload') as string,
    });
  });
});

describe('a path that has no fault', () => {
  it('stays below its folder on every system, and has names that Windows takes', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('.', '/', '\\', ':', ' ', 'a', 'CON', 'é', '\0', '..', 'C:'),
          maxLength: 8,
        }),
        (path) => {
          if (pathFault(path) !== null) return;
          expect(path).not.toMatch(/[\\:\0]|^\/|\/\/|(^|\/)\.\.(\/|$)|[. ](\/|$)(?<!^\.\/)/);
          expect(path.split('/').some((part) => /^con *(\.|$)/i.test(part))).toBe(false);
        },
      ),
    ));
});
