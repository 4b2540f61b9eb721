import type { LiveBlock, LiveSheet } from "../analysis";
import { agreementPeople, certifiedCount, hasAgreement, ofPartner } from "../certifications/certifiedFormulas";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { anyCertification } from "./onboardingTasks";

const day = "$B$6";
const own = ofPartner("Onboarding");
const due = "ISNUMBER(Onboarding[Due])";
const open = `${own}*${due}*(Onboarding[Status]<>"Done")`;
const signed = `${ofPartner("Contracts")}*(Contracts[Status]="Signed")*ISNUMBER(Contracts[Signed])`;
const filled = (header: string): string => `IF(Onboarding[${header}]="","",Onboarding[${header}])`;

const progress: readonly LiveBlock[] = [
  { at: "D4", rows: [["Tasks with a due date"], ["Done"], ["Share"], ["Late"], ["First due of what is open"]] },
  { at: "E4", rows: [[live(`SUMPRODUCT(${own}*${due})`)]], types: ["count"] },
  { at: "E5", rows: [[live(`SUMPRODUCT(${own}*${due}*(Onboarding[Status]="Done"))`)]], types: ["count"] },
  { at: "E6", rows: [[live('IF($E$4=0,"",$E$5/$E$4)')]], types: ["fraction"] },
  { at: "E7", rows: [[live(`SUMPRODUCT(${open}*(Onboarding[Due]<${day}))`)]], types: ["count"] },
  { at: "E8", rows: [[live(`IFERROR(MIN(FILTER(Onboarding[Due],${open})),"")`)]], types: ["date"] },
];

/** Certified people that the partner's agreements lack, there to change or to add to. */
const gaps: readonly LiveBlock[] = [
  { at: "O10", rows: [["Training that is lacking, to change or add to"]] },
  {
    at: "O11",
    rows: [
      ["Certification", "People missing", "Level"],
      ...agreementPeople.map(([kind, level, people]) => [
        anyCertification,
        live(`IF(${hasAgreement(kind)},MAX(0,${people}-${certifiedCount(day, level)}),0)`),
        level,
      ]),
    ],
    hasHeader: true,
  },
];

/** The onboarding of a partner and the plan from a kickoff, as formulas over the other sheets. */
export const onboardingSheet = (title: string, question: string, partner: string | null): LiveSheet => ({
  blocks: [
    ...openingBlocks(title, question, [
      ["Partner", partnerCell(partner), "text"],
      ["Kickoff", live(`IFERROR(MAX(FILTER(Contracts[Signed],${signed})),TODAY())`), "date"],
      ["Day", live("TODAY()"), "date"],
    ]),
    ...progress,
    ...gaps,
    { at: "A10", rows: [["Tasks of the sheet Onboarding"]] },
    { at: "A11", rows: [["Phase", "Task", "Starts", "Due", "Owner", "Status"]], hasHeader: true },
    spilling(
      "A12",
      `IFERROR(FILTER(HSTACK(${["Phase", "Task", "Starts", "Due", "Owner", "Status"].map(filled).join(",")}),${own}*(Onboarding[Task]<>"")),"No task yet: see the plan beside")`,
      ["text", "text", "date", "date", "text", "text"],
    ),
    { at: "I10", rows: [["The 90 days from the kickoff"]] },
    spilling("I11", "TANDEM.ONBOARDING_PLAN($B$5,$O$12:$Q$20)", ["text", "text", "date", "date", "text"], 30),
  ],
  widths: [20, 34, 12, 22, 22, 12, 4, 4, 14, 44, 12, 12, 22, 4, 22, 14, 12],
});
