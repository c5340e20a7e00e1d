export { Bom } from './bom.entity';
export { BomsModule } from './boms.module';
export { BomsService } from './boms.service';
export { CatalogueCopyRepository } from './catalogue-copy.repository';
