import fc from 'fast-check';
import { checkFileName } from '.';
import { pathFault } from './path-fault';

describe('the name of a single file', () => {
  it('is kept in NFC', () =>
    expect(checkFileName('Fra\u0308sen.src')).toEqual({ fileName: 'Fräsen.src', extension: '.SRC' }));

  it.each(['../POST.SRC', 'a/POST.SRC', 'a\\POST.SRC', 'NUL.SRC', 'POST\0.SRC', 'POST.SRC:x.SRC', '', '..'])(
    '%p is refused',
    (name) =>
      expect(() => checkFileName(name)).toThrow(expect.objectContaining({ code: 'file_name_unsafe' })),
  );

  it('must end in an extension of packages; a ZIP has its own call', () => {
    const refusal = (name: string) => {
      try {
        return checkFileName(name);
      } catch (error) {
        return error;
      }
    };
    for (const name of ['POST.txt', 'README', 'POST.SRC.exe', '.SRC', 'POSTSRC', 'post.ſrc', 'post.lıb']) {
      expect(refusal(name)).toMatchObject({ code: 'package_files_unknown' });
    }
    expect(refusal('a.b.Pinf')).toEqual({ fileName: 'a.b.Pinf', extension: '.PINF' });
    expect(refusal('POST.ZIP')).toMatchObject({
      code: 'package_files_unknown',
      friendly: expect.stringContaining('/packages/upload') as string,
    });
  });
});

describe('a path without a fault', () => {
  it('stays below its folder on every system, and has names that Windows allows', () =>
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
