import { EngineError, type Met } from "../../../engine";
import { partners } from "../../partners";
import type { Analysed, Findings } from "../analysis";
import { ofPartner, partnerCases } from "../partnerCases";
import { type PartnerQualification, qualificationReader } from "./partnerQualifications";

const order = ["go", "find out", "stop"] as const;

/** Those that pass the screen first, the better score before the others. */
const byScreen = (a: PartnerQualification, b: PartnerQualification): number =>
  order.indexOf(a.screen.outcome) - order.indexOf(b.screen.outcome) ||
  (b.explanation?.value ?? -Infinity) - (a.explanation?.value ?? -Infinity) ||
  0;

const count = ({ bars }: PartnerQualification, wanted: Met): number =>
  bars.filter(({ status }) => status === wanted).length;

/** The qualification of all partners, a row each; null where there is no partner. */
export function qualificationOverview(source: Analysed): Findings | null {
  const qualify = qualificationReader(source);
  const problems: string[] = [];
  const found = partnerCases(source).flatMap((partner) => {
    try {
      return [qualify(partner)];
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      problems.push(`${partners.name}, ${partner.name}: ${error.message}.`);
      return [];
    }
  });
  if (found.length + problems.length === 0) return null;
  const sorted = found.sort(byScreen);
  return {
    facts: order.map((outcome) => ({
      label: { go: "Go to the scorecard", "find out": "To be found out", stop: "Stopped" }[outcome],
      cell: found.filter(({ screen }) => screen.outcome === outcome).length,
      type: "count",
    })),
    tables: [
      {
        title: "Qualification",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Quick screen", type: "text" },
          { header: "Tier of partnership", type: "text" },
          { header: "Bars met", type: "count" },
          { header: "Missed", type: "count" },
          { header: "Not known", type: "count" },
          { header: "Verdict by score", type: "text", bands: partners.scoring?.verdicts ?? [] },
          { header: "Verdict after the bars", type: "text", bands: partners.scoring?.verdicts ?? [] },
        ],
        rows: sorted.map((qualified) => {
          const { partner, screen, partnership, explanation, verdict } = qualified;
          const bars = (wanted: Met) => (partnership === null ? null : count(qualified, wanted));
          return [
            partner.name,
            screen.result,
            partnership?.tier ?? null,
            bars("met"),
            bars("missed"),
            bars("not known"),
            explanation?.verdict?.label ?? null,
            verdict?.label ?? null,
          ];
        }),
        at: sorted.map(({ partner }) => ofPartner(partner.name)),
      },
    ],
    notes: [
      ...problems,
      "What measures the bars is our own rule where the framework gives no number; see Assumptions.",
    ],
  };
}
