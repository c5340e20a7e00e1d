import { UnprocessableError } from '../../domain/errors';
import { extensionOf, PACKAGE_EXTENSIONS, type PackageExtension } from './package-extension';
import { nameFault } from './path-fault';
import { shownName } from './refusals';

/**
 * The name of a file that is uploaded by itself, in NFC.
 *
 * @throws UnprocessableError `file_name_unsafe`, `package_files_unknown`
 */
export function checkFileName(name: string): { fileName: string; extension: PackageExtension } {
  const fileName = name.normalize('NFC');
  const fault = nameFault(fileName);
  if (fault !== null) {
    throw new UnprocessableError('file_name_unsafe', `The name ${shownName(fileName)} ${fault}.`, {
      message: 'The file has a name that cannot be used on every system. Rename it and upload it again.',
    });
  }
  const extension = extensionOf(fileName);
  if (extension !== null) return { fileName, extension };
  throw new UnprocessableError('package_files_unknown', `${shownName(fileName)} is of no known kind.`, {
    message: /\.zip$/i.test(fileName)
      ? 'Upload whole packages as ZIP to /packages/upload; here a single file is taken.'
      : `A package has files that end in ${PACKAGE_EXTENSIONS.join(', ')}.`,
    errors: [{ pointer: 'file', message: `${shownName(fileName)}: is of no known kind` }],
  });
}
