/** One offending place in a request. */
export class ProblemItemDto {
  /**
   * JSON pointer into the body, or the name of a parameter or form field
   * @example "#/rate"
   */
  pointer!: string;

  /** @example "rate must be a decimal string" */
  message!: string;
}

/** An error, as RFC 9457 problem details. `code` is stable; `message` may be shown to people as it is. */
export class ProblemDto {
  /** @example "urn:planbill:problem:not_found" */
  type!: string;

  /** @example "Not Found" */
  title!: string;

  /** @example 404 */
  status!: number;

  /**
   * What is wrong with this very request
   * @example "There is no floorplan with this id."
   */
  detail!: string;

  /** @example "/api/v1/floorplans/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  instance!: string;

  /**
   * Stable, for programs
   * @example "not_found"
   */
  code!: string;

  /**
   * Friendly: what happened and what to do now
   * @example "There is no floorplan with this id. It may have been deleted."
   */
  message!: string;

  errors!: ProblemItemDto[];

  /** @example "0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60" */
  request_id!: string;
}
