import {
  POINT_BYTES,
  readPoint,
  readPointOrIdentity,
  readScalar,
  Refused,
  SCALAR_BYTES,
  writePoints,
  type Point,
  type Scalar,
} from './group.ts';

/** A point together with the bytes it was read from or will be written as. */
export interface Written {
  point: Point;
  bytes: Uint8Array;
}

/** Points with what they will be written as. */
export const written = (points: readonly Point[]): Written[] =>
  writePoints(points).map((bytes, at) => ({ point: points[at]!, bytes }));

/** Reads bytes from the front to the end; what is too short, too long or in another form is refused. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes are read. */
  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new Refused('too short');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  u8(): number {
    return this.take(1)[0]!;
  }

  u32(): number {
    const taken = this.take(4);
    return new DataView(taken.buffer, taken.byteOffset).getUint32(0);
  }

  point(): Written {
    const bytes = this.take(POINT_BYTES);
    return { point: readPoint(bytes), bytes };
  }

  pointOrIdentity(): Written {
    const bytes = this.take(POINT_BYTES);
    return { point: readPointOrIdentity(bytes), bytes };
  }

  scalar(): Scalar {
    return readScalar(this.take(SCALAR_BYTES));
  }

  end(): void {
    if (this.left > 0) throw new Refused('too long');
  }
}

/** Reads something that bytes hold and nothing after it. */
export function readWhole<T>(bytes: Uint8Array, read: (reader: Reader) => T): T {
  const reader = new Reader(bytes);
  const value = read(reader);
  reader.end();
  return value;
}
