import { type Assumption, assumptionGroups } from "../../engine";
import { inTurns } from "../../files";
import { type AssumptionRow, namedRanges } from "../../tables";
import { readFormulas, readTable, type SheetValue, WorkbookError } from "../../workbook";
import { type AssumptionsTable, assumptionsTable } from "../sheet/assumptionRows";
import { scorable, type ScorableTable } from "../sheet/scorable";
import { type ScoredRegion, scoringRegion } from "../sheet/scoredRegion";
import { readSetting, type WorkbookSetting } from "../sheet/setting";
import type { EditedAssumption, EditedGroup, EditedModel } from "./editedAssumptions";
import { words } from "../words";

/** A model that is edited, with what it is tried on. */
export interface ReadModel {
  readonly model: EditedModel;
  readonly table: ScorableTable;
  readonly setting: WorkbookSetting;
  /** Its rows as they are scored now; null where the workbook has none. */
  readonly scored: ScoredRegion | null;
}

/** How the workbook has an assumption. */
interface Held {
  readonly row: AssumptionRow | undefined;
  readonly isFormula: boolean;
}

/** Finds assumptions in the workbook. */
async function holder({ region }: WorkbookSetting): Promise<(group: string, name: string) => Held> {
  const table: AssumptionsTable | null = region && assumptionsTable(region);
  const header = table?.headerOf("value") ?? null;
  const written = region?.table && header !== null ? await readFormulas(region.table, [header]) : null;
  const cells = header === null ? undefined : written?.get(header);
  return (group, name) => {
    const place = table?.placeOf(group, name) ?? null;
    if (!table || place === null) return { row: undefined, isFormula: false };
    const cell = cells?.[place];
    const row = table.rowAt(place);
    return { row, isFormula: typeof cell === "string" && cell.startsWith("=") && cell !== row?.value };
  };
}

const textOf = (cell: SheetValue | undefined): string | null => (typeof cell === "string" && cell !== "" ? cell : null);

function edited(
  id: string,
  group: string,
  item: Assumption,
  { row, isFormula }: Held,
  { setting }: WorkbookSetting,
): EditedAssumption {
  const value = setting.overrides.get(group)?.get(item.name) ?? item.value;
  const { name, unit, tag, source } = item;
  return {
    id,
    group,
    name,
    value,
    shipped: item.value,
    unit,
    tag: textOf(row?.tag) ?? tag,
    source: textOf(row?.source) ?? source,
    shippedTag: tag,
    shippedSource: source,
    isFormula,
  };
}

const namedItems = (group: string): ReadonlySet<string> =>
  new Set(namedRanges.filter((range) => range.group === group).flatMap(({ items }) => items));

/** The names of the weights are those of the range that formulas take them from. */
const weightNames = (group: string): readonly string[] =>
  namedRanges.find((range) => range.group === group && range.name.endsWith("Weights"))?.items ?? [];

/** Curves, and groups that no formula calls a number of, are what criteria are derived by. */
const isDerivation = (group: string, { value }: Assumption): boolean =>
  typeof value === "string" || namedItems(group).size === 0;

/** Assumptions of a group that are shown together. */
function groupsOf(
  table: ScorableTable,
  place: number,
  held: (group: string, name: string) => Held,
  setting: WorkbookSetting,
): readonly EditedGroup[] {
  const name = table.scoring.assumptions[place]!;
  const group = assumptionGroups.find((other) => other.name === name);
  if (!group) return [];
  const weights = place === 0 ? weightNames(name) : [];
  const alsoFor = scorable.filter((other) => other !== table && other.scoring.assumptions.includes(name));
  const items = Object.values(group.items).map((item, i) => ({
    kind: weights.includes(item.name)
      ? ("weights" as const)
      : isDerivation(name, item)
        ? ("derivation" as const)
        : ("bounds" as const),
    item: edited(`weight-${place}-${i}`, name, item, held(name, item.name), setting),
  }));
  return (["weights", "bounds", "derivation"] as const).flatMap((kind) => {
    const own = items.filter((each) => each.kind === kind).map(({ item }) => item);
    return own.length === 0 ? [] : [{ kind, name, alsoFor: alsoFor.map((other) => other.name), items: own }];
  });
}

/**
 * Reads what the rows of a table are scored by, and the rows.
 *
 * @throws {WorkbookError} `not-found` if the table is none that is scored.
 */
export async function readModel(name: string): Promise<ReadModel> {
  const table = scorable.find((other) => other.name === name);
  if (!table) throw new WorkbookError("not-found", words.refusals.noWeights(name), "");
  const [setting, region] = await Promise.all([readSetting(), readTable(name)]);
  const held = await holder(setting);
  const { by, outcome } = table.scoring;
  return {
    table,
    setting,
    scored: region && (await inTurns(scoringRegion(region, setting.setting, "sheet"))),
    model: {
      table: name,
      noun: table.row,
      by,
      unit: by === "Value" ? "money" : "points",
      outcome,
      groups: table.scoring.assumptions.flatMap((_, place) => groupsOf(table, place, held, setting)),
      problems: setting.problems,
    },
  };
}
