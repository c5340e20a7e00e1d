import { Module } from '@nestjs/common';
import { PdfReader } from './pdf-reader';

/** Offers `PdfReader`. */
@Module({ providers: [PdfReader], exports: [PdfReader] })
export class PdfModule {}
