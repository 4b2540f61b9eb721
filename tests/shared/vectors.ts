import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const path = join("..", "shared", "methods", "vectors.json");

/** Inputs and published or derived results of one method. */
export interface Vector {
  readonly id: string;
  // The file has a shape of its own for each method.
  readonly inputs: never;
  readonly expected: never;
  readonly tolerance: { readonly abs?: number; readonly rel?: number };
}

const vectors: readonly Vector[] = existsSync(path)
  ? (JSON.parse(readFileSync(path, "utf8")) as { readonly vectors: readonly Vector[] }).vectors
  : [];

/** Expects a number to be what a vector says, within its absolute or its relative tolerance. */
export function expectWithin(actual: number, expected: number, { abs = 0, rel = 0 }: Vector["tolerance"]): void {
  const allowed = Math.max(abs, rel * Math.abs(expected));
  expect([actual, Math.abs(actual - expected) <= allowed]).toEqual([actual, true]);
}

/** Expects lists of numbers, of any depth, to be what a vector says. */
export function expectAllWithin(actual: unknown, expected: unknown, tolerance: Vector["tolerance"]): void {
  if (!Array.isArray(expected)) {
    expectWithin(actual as number, expected as number, tolerance);
    return;
  }
  expect(actual).toHaveLength(expected.length);
  expected.forEach((part, i) => {
    expectAllWithin((actual as readonly unknown[])[i], part, tolerance);
  });
}

/**
 * A test for each vector of an area, and one that none is left without; they are skipped where the vectors are absent.
 *
 * @param area Start of their ids: "funnel." has all of funnel.wilson.81of263.
 * @param checks What to expect of a vector, by the start of its id; the longest that fits counts.
 */
export function testVectors(area: string, checks: Readonly<Record<string, (vector: Vector) => void>>): void {
  const own = vectors.filter(({ id }) => id.startsWith(area));
  const known = Object.keys(checks).sort((a, b) => b.length - a.length);
  const checkOf = (id: string) => known.find((start) => id.startsWith(start));
  (own.length > 0 ? describe : describe.skip)(`vectors ${area}*`, () => {
    it("are all checked", () => {
      expect(own.filter(({ id }) => checkOf(id) === undefined).map(({ id }) => id)).toEqual([]);
    });
    const checked = own.filter(({ id }) => checkOf(id) !== undefined);
    it.each(checked.length > 0 ? checked : [{ id: "absent" } as Vector])("$id", (vector) => {
      checks[checkOf(vector.id)!]!(vector);
    });
  });
}
