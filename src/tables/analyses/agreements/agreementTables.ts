import type { HeldMinimum } from "../../../engine";
import type { FoundTable } from "../analysis";
import { type ContractCase, ofContract } from "./contractCases";

/** Columns of Contracts from which measures come, where they are not called the same. */
const columnOf: Readonly<Record<string, string>> = {
  "Advanced certifications": "Technical certifications",
  "Expert certifications": "Technical certifications",
};

/** The shares of an agreement, and what each would come to of the year's revenue. */
export const sharesTable = ({ row, terms }: ContractCase): FoundTable => ({
  title: "Shares of revenue",
  columns: [
    { header: "Deal", type: "text" },
    { header: "Partner's share", type: "fraction" },
    { header: "Of the annual revenue", type: "money" },
    { header: "Applies", type: "text" },
  ],
  rows: terms.shares.map(({ deal, label, share }) => [
    label,
    share,
    row.revenue === null ? null : row.revenue * share,
    row.deal === null ? null : row.deal.toLowerCase() === deal ? "yes" : "no",
  ]),
  at: terms.shares.map(() => ofContract(row, "Deal")),
});

const heldRow = ({ label, need, unit, have, gap, status }: HeldMinimum) => [label, need, unit, have, gap, status];

/** What the agreement asks for in a year, and what the partner has done. */
export const minimumsTable = ({ row, check }: ContractCase): FoundTable => ({
  title: "Minimums",
  columns: [
    { header: "Measure", type: "text" },
    { header: "Needs", type: "number" },
    { header: "Unit", type: "text" },
    { header: "Has", type: "number" },
    { header: "Lacks", type: "number" },
    { header: "Result", type: "text", bands: ["met", "not known", "missed"] },
  ],
  rows: check.minimums.map(heldRow),
  at: check.minimums.map(({ label }) => ofContract(row, columnOf[label] ?? label)),
});

/** What is to be invested, where the agreement asks for it. */
export const commitmentsTable = ({ terms }: ContractCase): readonly FoundTable[] =>
  terms.commitments.length === 0
    ? []
    : [
        {
          title: "Investment commitments",
          columns: [
            { header: "Investment", type: "text" },
            { header: "Amount", type: "money" },
            { header: "Unit", type: "text" },
          ],
          rows: terms.commitments.map(({ label, need, unit }) => [label, need, unit]),
        },
      ];
