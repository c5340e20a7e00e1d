/** One wrong place in a request. */
export class ProblemItemDto {
  /**
   * JSON pointer into the body, or the name of a parameter or form field
   * @example "#/rate"
   */
  pointer!: string;

  /**
   * What is wrong with the value
   * @example "rate must be a decimal string"
   */
  message!: string;
}

/** An error, as RFC 9457 problem details. */
export class ProblemDto {
  /**
   * URI of the kind of error; it ends in `code`
   * @example "urn:planbill:problem:not_found"
   */
  type!: string;

  /**
   * Name of the HTTP status
   * @example "Not Found"
   */
  title!: string;

  /**
   * HTTP status
   * @example 404
   */
  status!: number;

  /**
   * What is wrong with this request, for developers
   * @example "There is no floorplan with this id."
   */
  detail!: string;

  /**
   * Path of the request
   * @example "/api/v1/floorplans/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  instance!: string;

  /**
   * Stable code, for programs
   * @example "not_found"
   */
  code!: string;

  /**
   * What happened and what to do now, for users
   * @example "There is no floorplan with this id. It may have been deleted."
   */
  message!: string;

  /** The wrong places in the request; empty when the request as a whole is wrong */
  errors!: ProblemItemDto[];

  /**
   * Id of the request, also in the header `X-Request-Id` and in the log
   * @example "0d6ff1e2-8f55-4a0c-9a79-6f8c1f3d7f60"
   */
  request_id!: string;
}
