import {
  type EngagementGrade,
  engagementGrade,
  type EngagementOption,
  type EngagementPoints,
  engagementScore,
  EngineError,
  interactionPoints,
  levelCuts,
  nameKey,
} from "../../../engine";
import { type EngagementRow, engagements } from "../../engagements";
import { interactions } from "../../interactions";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { partnerCases } from "../partnerCases";
import { readInteractions } from "../relationships/readInteractions";
import { isOpen } from "../relationships/relationshipCases";

/** An engagement that could be done. */
export interface OpenEngagement extends EngagementOption {
  readonly row: EngagementRow;
}

/** Engagements that could be done, and what is wrong with the others. */
export interface OpenEngagements {
  readonly options: readonly OpenEngagement[];
  /** How many are done or dropped. */
  readonly closed: number;
  readonly problems: readonly string[];
}

/** Reads engagements; those that are done or dropped are left out, those that cannot be ranked are told. */
export function openEngagements(rows: readonly EngagementRow[]): OpenEngagements {
  const problems: string[] = [];
  const open = rows.filter(isOpen);
  const options = open.flatMap((row): readonly OpenEngagement[] => {
    const { name, impact, probability, effort } = row;
    const called = name ?? `an ${engagements.row} without a name`;
    const lacks = Object.entries({ impact, probability, effort }).flatMap(([what, value]) => (value === null ? [what] : [])); // prettier-ignore
    if (name === null || impact === null || probability === null || effort === null) {
      problems.push(`${engagements.name}, ${called}: ${name === null ? "name" : lacks.join(", ")} not known, so it is not ranked.`); // prettier-ignore
      return [];
    }
    const option = { name, impact, probability, effort, row };
    try {
      engagementScore(option);
      return [option];
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      problems.push(`${engagements.name}, ${called}: ${error.message}.`);
      return [];
    }
  });
  return { options, closed: rows.length - open.length, problems };
}

/** How well a partner fits and how engaged it is. */
export interface EngagementStanding {
  readonly partner: string;
  /** Its score in the sheet of partners; null where it has none. */
  readonly fit: number | null;
  /** Null where the workbook has no interactions at all. */
  readonly points: EngagementPoints | null;
  readonly grade: EngagementGrade | null;
  readonly last: string | null;
  readonly notes: readonly string[];
}

/** Makes it ready to say how well partners fit and how engaged they are. */
export function engagementReader(source: Analysed): (partner: string) => EngagementStanding {
  const { day, setting } = source;
  const rows = rowsIn(source, interactions);
  const spoken = byPartner(rows);
  const scores = new Map(
    [...partnerCases(source)].reverse().map(({ name, result }) => [nameKey(name), result?.score ?? null]),
  );
  const cuts = levelCuts(setting.overrides);
  return (partner) => {
    const { interactions: read, last, notes } = readInteractions(spoken(partner), day);
    const fit = scores.get(nameKey(partner)) ?? null;
    const points = rows.length === 0 ? null : interactionPoints(read, day, setting.overrides);
    const grade = fit === null || points === null ? null : engagementGrade(fit, points.points, cuts);
    return { partner, fit, points, grade, last, notes };
  };
}
