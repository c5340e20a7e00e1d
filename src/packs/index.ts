export { PacksModule } from './packs.module';
