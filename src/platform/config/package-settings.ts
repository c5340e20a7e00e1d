import { LanguageModelSettings } from './language-model-settings';
import { IntegerSetting } from './setting';

/** How large packages of files may be. */
export class PackageSettings extends LanguageModelSettings {
  @IntegerSetting({ env: 'PACKAGE_MAX_BYTES', doc: 'Largest package, bytes as it is uploaded.', min: 1 })
  packageMaxBytes = 64 * 1024 * 1024;

  @IntegerSetting({
    env: 'PACKAGE_MAX_INFLATED_BYTES',
    doc: 'Largest package, bytes of all its files together as they are really unpacked.',
    min: 1,
  })
  packageMaxInflatedBytes = 256 * 1024 * 1024;

  @IntegerSetting({ env: 'PACKAGE_MAX_FILES', doc: 'Most files of a package.', min: 1, max: 10_000 })
  packageMaxFiles = 500;
}
