export { PackagesModule } from './packages.module';
