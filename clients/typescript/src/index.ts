export { Directory, type Document, type Options, type Page } from './directory.js';
export { DirectoryError, RefusedError, TooManyRequestsError, UnavailableError } from './errors.js';
export type { Code } from './errors.js';
export * from './generated.js';
