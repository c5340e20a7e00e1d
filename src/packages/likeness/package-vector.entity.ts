import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostPackage } from '../post-package.entity';

/** What a package is like; goes with the package. Servers with pgvector have a copy with an index. */
@Entity('package_vectors')
export class PackageVector {
  @PrimaryColumn('uuid')
  packageId!: string;

  @ManyToOne(() => PostPackage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'package_id' })
  package?: PostPackage;

  @Index()
  @Column('uuid')
  workspaceId!: string;

  /** Of length 1, FEATURE_DIMENSIONS of them. */
  @Column('real', { array: true })
  features!: number[];
}
