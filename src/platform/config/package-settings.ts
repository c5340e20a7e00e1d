import { LanguageModelSettings } from './language-model-settings';
import { IntegerSetting } from './setting';

/** How large packages of files may be. */
export class PackageSettings extends LanguageModelSettings {
  @IntegerSetting({ env: 'PACKAGE_MAX_BYTES', doc: 'Largest package, bytes of the upload.', min: 1 })
  packageMaxBytes = 64 * 1024 * 1024;

  @IntegerSetting({
    env: 'PACKAGE_MAX_INFLATED_BYTES',
    doc: 'Largest package when unpacked, bytes of all its files together.',
    min: 1,
  })
  packageMaxInflatedBytes = 256 * 1024 * 1024;

  @IntegerSetting({
    env: 'PACKAGE_MAX_FILES',
    doc: 'Largest number of files in a package.',
    min: 1,
    max: 10_000,
  })
  packageMaxFiles = 500;
}
