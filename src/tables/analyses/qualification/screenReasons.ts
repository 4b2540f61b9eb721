import { type Company, nameKey, type ScreenFacts } from "../../../engine";
import { partnerFacts, type PartnerRow } from "../../partners";
import type { Setting } from "../../table";
import type { Analysed } from "../analysis";
import { ourNames } from "../ourNames";
import type { PartnerCase, PartnerCriterion } from "../partnerCases";

/** What answers each gate of the quick screen, in its order. */
interface ScreenGrounds {
  readonly header: string;
  readonly reason: string;
}

const either = (parts: readonly (string | null)[], otherwise: string): string => {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? otherwise : known.join("; ");
};

/** Names that are also ours, in the order of the partner. */
function alsoOurs(theirs: Iterable<string>, ours: { readonly has: (name: string) => boolean }): readonly string[] {
  return [...theirs].filter((name) => ours.has(nameKey(name)));
}

function customers(row: PartnerRow, setting: Setting, written: (name: string) => string): ScreenGrounds {
  const { company } = setting;
  if (row.positioning !== null)
    return { header: "Positioning part", reason: `your rating of the positioning part is ${row.positioning}` };
  const { segments, regions } = partnerFacts(row, setting);
  const words = (what: string, theirs: ReadonlyMap<string, number> | null, ours: ReadonlyMap<string, number>) => {
    if (theirs === null) return `its ${what} are not known`;
    if (ours.size === 0) return `our ${what} are not known`;
    const shared = alsoOurs(theirs.keys(), ours);
    return shared.length === 0
      ? `none of its ${what} is ours`
      : `${what} that are ours: ${shared.map(written).join(", ")}`;
  };
  const reason = `${words("segments", segments, company.segments)}; ${words("regions", regions, company.regions)}`;
  return { header: row.segments === null ? "Industry" : "Segments", reason };
}

function need({ capability, capabilities }: PartnerRow, { needs, capabilities: ours }: Company): ScreenGrounds {
  if (capability !== null)
    return { header: "Capability part", reason: `your rating of the capability part is ${capability}` };
  const gaps = new Set([...needs].filter((name) => !ours.has(name)));
  const filled = alsoOurs(capabilities ?? [], gaps);
  const reason =
    gaps.size === 0
      ? "we have named no need that we cannot meet ourselves"
      : capabilities === null || capabilities.length === 0
        ? "its capabilities are not known"
        : filled.length === 0
          ? "it has none of the capabilities that we look for"
          : `it has ${filled.join(", ")}`;
  return { header: "Capabilities", reason };
}

function clear({ disqualified }: PartnerRow, health: PartnerCriterion | undefined): ScreenGrounds {
  const flag = disqualified === null ? null : disqualified ? "marked as disqualified" : "marked as not disqualified";
  const finances = health ? `financial health: ${health.reason}` : null;
  return { header: disqualified === null ? "Financial health" : "Disqualified", reason: either([flag, finances], "") };
}

function answers({ sponsor, contacts }: ScreenFacts): ScreenGrounds {
  const reason = either(
    [
      sponsor === null ? null : sponsor ? "it has an executive sponsor" : "it has no executive sponsor",
      contacts === null ? null : `${contacts} of its people in Interactions`,
    ],
    "nothing in Relationships or Interactions",
  );
  return { header: "Name", reason };
}

/** Why each gate of the quick screen is answered as it is, and the column that says most about it. */
export function screenGrounds(
  { row }: PartnerCase,
  criteria: readonly PartnerCriterion[],
  facts: ScreenFacts,
  { setting, assumptions }: Pick<Analysed, "setting" | "assumptions">,
): readonly ScreenGrounds[] {
  return [
    customers(row, setting, ourNames({ assumptions })),
    need(row, setting.company),
    clear(row, criteria[3]),
    answers(facts),
  ];
}
