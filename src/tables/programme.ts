import { ownProgramme, programmeTiers } from "../engine";
import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const need = (tier: string) =>
  ({
    header: tier,
    type: "number",
    range: [0, 1e14],
    description: `What ${tier} needs; blank where it needs nothing`,
  }) as const;

const columns = {
  requirement: {
    header: "Requirement",
    type: "text",
    required: true,
    description: "What is measured",
    aliases: ["Programme requirement", "Program requirement"],
  },
  unit: { header: "Unit", type: "text", description: "Unit of the numbers" },
  basic: need("Basic"),
  silver: need("Silver"),
  gold: need("Gold"),
  platinum: need("Platinum"),
  source: { header: "Source", type: "text", description: "Where the numbers come from" },
} as const satisfies Columns;

export type ProgrammeRow = RowOf<typeof columns>;

/** Keys of the columns that say what a tier needs, low to high. */
export const tierKeys = ["basic", "silver", "gold", "platinum"] as const satisfies readonly (keyof typeof columns)[];

/** The tiers of our programme, low to high, in the order of `tierKeys`. */
export const tierNames: readonly string[] = programmeTiers.toReversed();

/** A requirement of our programme as it is shipped. */
const exampleOf = ({ name, unit, needs }: (typeof ownProgramme.requirements)[number]): Partial<ProgrammeRow> => ({
  requirement: name,
  unit,
  ...Object.fromEntries(tierKeys.map((key, tier) => [key, needs[tier] ?? null])),
  source: ownProgramme.source,
});

export const programme: Table<typeof columns> = {
  name: "Programme",
  row: "requirement",
  columns,
  key: "requirement",
  essential: ["requirement", "unit", "basic", "silver", "gold", "platinum"],
  computed: [],
  leftOut: [],
  examples: ownProgramme.requirements.slice(0, 2).map(exampleOf),
};
