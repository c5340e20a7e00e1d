import { UnprocessableError } from '../../domain/errors';
import { extensionOf, isPackageFile, PACKAGE_EXTENSIONS } from './package-extension';
import { nameFault } from './path-fault';
import { shownName } from './refusals';

/**
 * Checks the name of a file that is uploaded by itself.
 *
 * @returns the name in NFC, and its extension
 *
 * @throws UnprocessableError `file_name_unsafe`, `package_files_unknown`
 */
export function checkFileName(name: string): { fileName: string; extension: string } {
  const fileName = name.normalize('NFC');
  const fault = nameFault(fileName);
  if (fault !== null) {
    throw new UnprocessableError('file_name_unsafe', `The name ${shownName(fileName)} ${fault}.`, {
      message: 'The name of the file cannot be used on every system. Rename the file and upload it again.',
    });
  }
  if (isPackageFile(fileName)) return { fileName, extension: extensionOf(fileName) };
  throw new UnprocessableError(
    'package_files_unknown',
    `${shownName(fileName)} is not a file of a package.`,
    {
      message: /\.zip$/i.test(fileName)
        ? 'This call takes a single file. Upload a whole package as a ZIP to /packages/upload.'
        : `Files of a package end in ${PACKAGE_EXTENSIONS.join(', ')}.`,
      errors: [{ pointer: 'file', message: `${shownName(fileName)}: is not a file of a package` }],
    },
  );
}
