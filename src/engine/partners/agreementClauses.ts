import { nameKey, nameSet } from "../names";
import { type ClauseOutline, listOr, paragraph, pointsOr, table } from "./agreementFacts";
import { commercialClauses } from "./commercialClauses";

/** A section of the framework's template. */
export interface SectionOutline {
  readonly heading: string;
  readonly clauses: readonly ClauseOutline[];
}

const words = { alliance: "strategic alliance", channel: "channel", ecosystem: "ecosystem" } as const;

/** Names that both sides have, as the partner writes them. */
function shared(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const own = nameSet(ours);
  return theirs.filter((name) => own.has(nameKey(name)));
}

const objectives: readonly ClauseOutline[] = [
  {
    heading: "Strategic goals and success metrics",
    parts: ({ terms, goals }, fill) => [
      paragraph(`The parties work together as ${words[terms.kind]} partners. Together they pursue:`),
      pointsOr(goals, fill, "joint goals"),
      paragraph("Success is measured by the minimum commitments in clause 3.4."),
    ],
  },
  {
    heading: "Service portfolio integration",
    parts: ({ us, partner }, fill) => [
      table(
        ["Party", "Contributes"],
        [
          ["The Company", listOr(us.capabilities, fill, "what the Company contributes")],
          ["The Partner", listOr(partner.capabilities, fill, "what the Partner contributes")],
        ],
      ),
    ],
  },
  {
    heading: "Target market definitions",
    parts: ({ us, partner }, fill) => [
      paragraph("The partnership addresses customers in these segments, in which both parties sell:"),
      pointsOr(shared(partner.segments, us.segments), fill, "segments"),
    ],
  },
  {
    heading: "Geographic scope and territories",
    parts: ({ us, partner }, fill) => [
      paragraph("The partnership covers these regions, in which both parties sell:"),
      pointsOr(shared(partner.regions, us.regions), fill, "regions"),
      paragraph(`Exclusivity in these regions: ${fill(null, "exclusivity")}.`),
    ],
  },
];

const roles: readonly ClauseOutline[] = [
  {
    heading: "Lead generation and qualification",
    parts: (_, fill) => [
      paragraph(
        "Either party may bring opportunities. An opportunity counts once it is registered with the other party.",
      ),
      paragraph(`Time in which a registration is answered: ${fill(null, "time to answer a registration")}.`),
    ],
  },
  {
    heading: "Sales process participation",
    parts: ({ deal, terms }, fill) => {
      const label = terms.shares.find((share) => share.deal === deal)?.label.toLowerCase() ?? null;
      return [
        paragraph("Who leads a sale and who supports it is settled when the opportunity is registered."),
        paragraph(`Unless the registration says otherwise, a deal counts as: ${fill(label, "how deals count")}.`),
      ];
    },
  },
  {
    heading: "Technical delivery responsibilities",
    parts: ({ interfaces }, fill) => [
      paragraph("The parties' products and services work together by:"),
      pointsOr(interfaces, fill, "interfaces"),
      paragraph(`Delivery to the customer is done by: ${fill(null, "who delivers")}.`),
    ],
  },
  {
    heading: "Customer support obligations",
    parts: (_, fill) => [
      paragraph(`First-line support is given by: ${fill(null, "first-line support")}.`),
      paragraph(`Second-line support is given by: ${fill(null, "second-line support")}.`),
    ],
  },
];

const property: readonly ClauseOutline[] = [
  {
    heading: "Joint IP development rights",
    parts: (_, fill) => [
      paragraph("Each party keeps the rights in what it brings into the partnership."),
      paragraph(`Rights in what the parties develop together: ${fill(null, "rights in joint developments")}.`),
    ],
  },
  {
    heading: "Technology sharing agreements",
    parts: (_, fill) => [
      paragraph(`Technology that each party opens to the other: ${fill(null, "technology shared")}.`),
    ],
  },
  {
    heading: "Brand usage and co-marketing rights",
    parts: (_, fill) => [
      paragraph(
        "A party uses the other's name and marks for joint marketing only, and by the owner's brand guidelines.",
      ),
      paragraph(`Approval of marketing material: ${fill(null, "approval of marketing material")}.`),
    ],
  },
  {
    heading: "Confidentiality and non-disclosure terms",
    parts: (_, fill) => [
      paragraph("Each party keeps confidential what the other discloses to it in confidence."),
      paragraph(
        `Confidentiality lasts after the end of this agreement for: ${fill(null, "duration of confidentiality")}.`,
      ),
    ],
  },
];

const governance: readonly ClauseOutline[] = [
  {
    heading: "Partnership management structure",
    parts: ({ us, partner }, fill) => [
      table(
        ["Party", "Contact"],
        [
          ["The Company", fill(us.contact, "the Company's contact")],
          ["The Partner", fill(partner.contact, "the Partner's contact")],
        ],
      ),
    ],
  },
  {
    heading: "Regular review and reporting processes",
    parts: (_, fill) => [
      paragraph(`The parties review the partnership together every: ${fill(null, "interval of reviews")}.`),
      paragraph("For each review both report on the measures of clause 3.4."),
    ],
  },
  {
    heading: "Dispute resolution mechanisms",
    parts: (_, fill) => [
      paragraph(`Steps before either party goes to court: ${fill(null, "dispute resolution")}.`),
      paragraph(`Governing law and place of jurisdiction: ${fill(null, "governing law and jurisdiction")}.`),
    ],
  },
  {
    heading: "Performance measurement and optimization",
    parts: ({ starts, ends }, fill) => [
      paragraph(`This agreement runs from ${fill(starts, "start")} to ${fill(ends, "end")}.`),
      paragraph(`Notice of termination: ${fill(null, "notice of termination")}.`),
      paragraph("Performance is measured for each year of the agreement. A minimum that is missed is reviewed first."),
    ],
  },
];

/** The framework's standard partnership agreement template, section by section. */
export const agreementSections: readonly SectionOutline[] = [
  { heading: "Partnership objectives and scope", clauses: objectives },
  { heading: "Roles and responsibilities", clauses: roles },
  { heading: "Commercial terms", clauses: commercialClauses },
  { heading: "Intellectual property", clauses: property },
  { heading: "Governance and management", clauses: governance },
];
