import {
  type AgreementFacts,
  type ClauseOutline,
  type DocumentPart,
  type Fill,
  paragraph,
  points,
  table,
} from "./agreementFacts";

/** A number with its thousands apart: 100,000 or 4.5. */
function figure(value: number): string {
  const [whole = "", part] = String(Number(value.toFixed(2))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

const percent = (share: number): string => `${figure(100 * share)}%`;

const isTick = (unit: string): boolean => unit.startsWith("1 yes");

function minimumParts({ terms }: AgreementFacts, fill: Fill): readonly DocumentPart[] {
  const { minimums, commitments } = terms;
  const asked = minimums.map(({ label, need, unit }) => [
    label,
    isTick(unit) ? "yes" : figure(need),
    isTick(unit) ? "" : unit,
  ]);
  const invested = commitments.map(({ label, need, unit }) => [
    label,
    figure(need),
    unit,
    fill(null, `who pays for: ${label.toLowerCase()}`),
  ]);
  return [
    ...(asked.length === 0
      ? [paragraph("The Partner commits to no minimum.")]
      : [paragraph("The Partner commits for each year to:"), table(["Measure", "Minimum", "Unit"], asked)]),
    ...(invested.length === 0
      ? []
      : [paragraph("The parties invest:"), table(["Investment", "Amount", "Unit", "Paid by"], invested)]),
    paragraph(`What follows if a minimum is missed: ${fill(null, "consequence of a missed minimum")}.`),
  ];
}

/** The section on money, where the terms of the agreement stand. */
export const commercialClauses: readonly ClauseOutline[] = [
  {
    heading: "Revenue sharing structure",
    parts: ({ terms }, fill) => [
      paragraph("The Partner receives of the revenue of each deal:"),
      table(
        ["Deal", "Partner's share", "Company's share"],
        terms.shares.map(({ label, share }) => [label, percent(share), percent(1 - share)]),
      ),
      paragraph("A credit note reduces the Partner's share by the same rate."),
      paragraph(`Revenue of which the share is taken: ${fill(null, "definition of revenue")}.`),
    ],
  },
  {
    heading: "Performance incentives and bonuses",
    parts: ({ terms }, fill) => [
      ...(terms.benefits.length === 0 ? [] : [paragraph("The Partner receives:"), points(terms.benefits)]),
      paragraph(`Bonuses beyond the revenue share: ${fill(null, "bonuses")}.`),
    ],
  },
  {
    heading: "Payment terms and conditions",
    parts: ({ currency }, fill) => [
      paragraph(`All amounts in this agreement are in ${fill(currency, "currency")}.`),
      paragraph(`Shares are settled every: ${fill(null, "period of settlement")}.`),
      paragraph(`A settlement is paid within: ${fill(null, "time of payment")}.`),
    ],
  },
  { heading: "Minimum performance commitments", parts: minimumParts },
];
