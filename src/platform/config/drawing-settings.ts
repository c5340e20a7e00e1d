import { ArrayNotEmpty, IsIn } from 'class-validator';
import { IntegerSetting, List, Setting } from './setting';
import { StorageSettings } from './storage-settings';

/** Languages whose data is installed, by their codes in Tesseract. */
const SCAN_LANGUAGES = ['eng', 'deu', 'fra', 'spa', 'hin'] as const;

/** What reading a drawing may take, and how pictures of drawings are read. */
export class DrawingSettings extends StorageSettings {
  @IntegerSetting({
    env: 'READER_TIMEOUT_MS',
    doc: 'Processor time for reading one page of a drawing, milliseconds. Above it the reading process is killed. On the clock it may take four times as long.',
    min: 1000,
    max: 600_000,
  })
  readerTimeoutMs = 12_000;

  @IntegerSetting({
    env: 'READER_MEMORY_MB',
    doc: 'Memory limit of a process that reads a drawing, MiB. Above it the process is killed.',
    min: 128,
    max: 16_384,
  })
  readerMemoryMb = 600;

  @IntegerSetting({
    env: 'SCAN_TIMEOUT_MS',
    doc: 'Processor time for reading a plan from one scanned page or picture, milliseconds. Above it the reading process is killed. On the clock it may take four times as long.',
    min: 1000,
    max: 600_000,
  })
  scanTimeoutMs = 60_000;

  @IntegerSetting({
    env: 'SCAN_MEMORY_MB',
    doc: 'Memory limit of a process that reads a plan from a scanned page or picture, MiB. Above it the process is killed.',
    min: 256,
    max: 16_384,
  })
  scanMemoryMb = 1_600;

  @Setting({
    env: 'SCAN_LANGUAGES',
    doc: 'Languages of the texts on scans and pictures: eng, deu, fra, spa, hin. Each one takes time.',
    example: 'eng,deu',
  })
  @List()
  @ArrayNotEmpty()
  @IsIn(SCAN_LANGUAGES, { each: true })
  scanLanguages: string[] = ['eng'];
}
