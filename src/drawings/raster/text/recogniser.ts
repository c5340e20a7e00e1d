import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { Crop } from './crop';

/** The languages whose data is installed. */
export const OCR_LANGUAGES = ['eng', 'deu', 'fra', 'spa', 'hin'] as const;
export type OcrLanguage = (typeof OCR_LANGUAGES)[number];

export interface Recognised {
  readonly text: string;
  /** 0 to 1 */
  readonly confidence: number;
}

/** Reads crops by Tesseract, with the data of the npm packages and without any network. */
export class Recogniser {
  private constructor(private readonly worker: Worker) {}

  /** Reads in one language, and stops Tesseract in any case. */
  static async with(language: OcrLanguage, use: (recogniser: Recogniser) => Promise<void>): Promise<void> {
    const recogniser = await Recogniser.start(language);
    try {
      await use(recogniser);
    } finally {
      await recogniser.worker.terminate();
    }
  }

  /** Tesseract.js takes one folder for the data of all languages, and each language is a package: so one at a time. */
  private static async start(language: OcrLanguage): Promise<Recogniser> {
    const home = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: join(home, '4.0.0_best_int'),
      cacheMethod: 'none',
      gzip: true,
    });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
    return new Recogniser(worker);
  }

  async read(crop: Crop): Promise<Recognised> {
    const { data } = await this.worker.recognize(portableGreymap(crop));
    return { text: data.text.trim(), confidence: data.confidence / 100 };
  }
}

/** The binary PGM form (netpbm) of a picture. */
function portableGreymap({ width, height, grey }: Crop): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
