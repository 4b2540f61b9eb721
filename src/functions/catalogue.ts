import * as agreements from "./agreements";
import * as competition from "./competition";
import * as partners from "./partners";
import * as performance from "./performance";
import * as pipeline from "./pipeline";
import * as programmes from "./programmes";
import * as relationships from "./relationships";
import * as scoring from "./scoring";
import * as stability from "./stability";
import * as valuation from "./valuation";
import * as weights from "./weights";
import type { Input } from "./cells";

/** A function that a cell can call. Throws an `EngineError` where the whole call is wrong. */
export type CellFunction = (...parameters: Input[]) => unknown[][];

/** `partnerScore` is `PARTNER_SCORE` in a cell. */
const cellName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Every function by the name that a cell calls, without the namespace. */
export const functions: ReadonlyMap<string, CellFunction> = new Map(
  [
    scoring,
    weights,
    stability,
    partners,
    agreements,
    programmes,
    performance,
    pipeline,
    relationships,
    competition,
    valuation,
  ].flatMap((noun: Readonly<Record<string, unknown>>) =>
    Object.entries(noun).map(([name, run]) => [cellName(name), run as CellFunction] as const),
  ),
);
