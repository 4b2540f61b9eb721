/** An error that the host answers a request with; office.js makes an `OfficeExtension.Error` of it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);

/** For what Excel has and the emulated host has not: it fails loudly, by name. */
export const notEmulated = (what: string): HostError =>
  new HostError("NotImplemented", `emulated host: ${what} is not emulated`, 501);
