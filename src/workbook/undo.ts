import { workbookErrorOf } from "./hostErrors";
import { inParts } from "./inParts";
import type { Found, Step } from "./journal";
import { standing } from "./standing";
import { WorkbookError } from "./workbookError";

const mostNamed = 5;

/** The first few of many, and how many more there are. */
export const firstFew = (items: readonly string[]): string =>
  items.length <= mostNamed
    ? items.join(", ")
    : `${items.slice(0, mostNamed).join(", ")} and ${items.length - mostNamed} more`;

async function found(context: Excel.RequestContext, steps: readonly Step[]): Promise<readonly Found[]> {
  const there = await standing(context);
  const looks = await inParts(context, steps, (step) => step.look(context, there));
  return looks.map((look) => look());
}

const lostOf = (all: readonly Found[]): readonly string[] => [...new Set(all.flatMap(({ lost }) => lost ?? []))];

/**
 * Puts steps back, the last one first, whatever has become of them. Each by itself, so that one that fails leaves the others.
 *
 * @returns What could not be put back, or why.
 */
export async function putBack(context: Excel.RequestContext, steps: readonly Step[]): Promise<readonly string[]> {
  const all = await found(context, steps);
  const send = (): Promise<unknown> => context.sync();
  const failed: string[] = [];
  for (const step of all.toReversed()) {
    step.putBack();
    await send().catch((error: unknown) => failed.push(workbookErrorOf(error).reason));
  }
  return [...lostOf(all), ...new Set(failed)];
}

/**
 * Puts a finished action back.
 *
 * @throws {WorkbookError} `changed-since` if a cell is not as the action left it; then nothing is put back.
 * `not-found` if a sheet or table is gone; then the rest is put back.
 */
export async function undoSteps(context: Excel.RequestContext, name: string, steps: readonly Step[]): Promise<void> {
  const all = await found(context, steps);
  const changed = [...new Set(all.flatMap((step) => step.changed))];
  if (changed.length > 0)
    throw new WorkbookError(
      "changed-since",
      `${name} cannot be undone, because this was changed since: ${firstFew(changed)}. Undo would overwrite it; change it back first.`,
    );
  try {
    await inParts(context, all.toReversed(), (step) => {
      step.putBack();
    });
  } catch (error) {
    throw workbookErrorOf(error, `undoing ${name}`, "Part of it may be undone; look before you go on.");
  }
  const lost = lostOf(all);
  if (lost.length > 0)
    throw new WorkbookError(
      "not-found",
      `Could not be put back, because it is gone: ${firstFew(lost)}.`,
      "The rest was undone.",
    );
}
