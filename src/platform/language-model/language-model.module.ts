import { Module } from '@nestjs/common';
import { LanguageModel } from './language-model';

/** Offers `LanguageModel`. */
@Module({ providers: [LanguageModel], exports: [LanguageModel] })
export class LanguageModelModule {}
