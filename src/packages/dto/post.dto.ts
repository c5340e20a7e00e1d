import { Moment, OneOf, PageLinksDto, Text, Uuid, WholeNumber } from '../../platform/http';
import { PACKAGE_STATUSES, type PackageStatus } from '../package-status';

/** A package in short form. */
export class PostDto {
  /** Id of this version of the package */
  @Uuid()
  id!: string;

  /** Name of the package */
  @Text({ example: 'VMC850' })
  name!: string;

  /** Machine: the tag, otherwise as the package states it; null: unknown */
  @Text({ nullable: true, example: 'VMC 850' })
  machine_type!: string | null;

  /** Controller: the tag, otherwise as the package states it; null: unknown */
  @Text({ nullable: true, example: 'FANUC 31i' })
  controller_type!: string | null;

  /** The platform that the files are written for */
  @Text({ example: 'camworks' })
  platform!: string;

  /** How far the package has come */
  @OneOf(PACKAGE_STATUSES, { enumName: 'PackageStatus', example: 'ready' })
  status!: PackageStatus;

  /** Number of files */
  @WholeNumber({ example: 7 })
  file_count!: number;

  /** Number of sections in all files */
  @WholeNumber({ example: 412 })
  section_count!: number;

  /** When the package was uploaded */
  @Moment()
  created_at!: string;

  /** When the package was last changed */
  @Moment()
  updated_at!: string;
}

/** Packages, newest first. Without packages, `packages` is [] and `count` is 0. */
export class PostListDto {
  /** The packages of this page */
  packages!: PostDto[];

  /** Number of packages on all pages */
  @WholeNumber({ example: 1 })
  count!: number;

  /** This page, from 1 */
  @WholeNumber({ example: 1 })
  page!: number;

  /** Packages a page */
  @WholeNumber({ example: 20 })
  page_size!: number;

  /** Links to the other pages */
  _links!: PageLinksDto;
}
