import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Real and hostile files that lie beside the project where its people work; they belong to others and are not part of it. */
const folder = join("..", "shared", "data");

/** Tests that need those files run where they are, and say that they were skipped where they are not. */
export const describeWithFiles = existsSync(folder) ? describe : describe.skip;

/** Paths of all files below a folder of those, in order; none where they are absent. */
export function filesBelow(...names: readonly string[]): readonly string[] {
  const place = join(folder, ...names);
  if (!existsSync(place)) return ["absent"];
  return readdirSync(place, { recursive: true })
    .map((name) => join(place, String(name)))
    .filter((path) => statSync(path).isFile())
    .sort();
}

export const sharedFile = (...names: readonly string[]): string => join(folder, ...names);
