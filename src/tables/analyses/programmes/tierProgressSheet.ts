import { tierRuleAssumptions } from "../../../engine";
import type { LiveBlock, LiveCell, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { measureNames, type Measure } from "./programmeNeeds";

/** Rows that a list of what a partner has can take; a check tells where that is not enough. */
const firstRow = 15;
const lastRow = 1014;
const list = (first: string, last: string): string => `$${first}$${firstRow}:$${last}$${lastRow}`;
const column = (letter: string): string => list(letter, letter);

const own = (table: string): string => `(TRIM(${table}[Partner])=TRIM($B$4))`;
const day = "$B$5";
const until = (date: string): string => `EDATE(+${date},$B$6)`;
const inWindow = (date: string): string => `(${date}<=${day})*(IFERROR(${until(date)},0)>${day})`;
const all = (range: string, value: string): string => `IF(ROW(${range}),${value})`;

const sourced = `${own("Metrics")}*(TRIM(Metrics[Category])="Revenue")*(Metrics[Attribution]="Sourced")*ISNUMBER(Metrics[Value])*ISNUMBER(Metrics[Date])`;
const says = (header: string): string => `ISNUMBER(SEARCH("satisfaction",Metrics[${header}]))`;
const satisfied = `${own("Metrics")}*((${says("Category")}+${says("Metric")})>0)*ISNUMBER(Metrics[Value])*ISNUMBER(Metrics[Date])*(Metrics[Date]<=${day})`;
const decided = `((${["won", "lost", "closed"].map((word) => `ISNUMBER(SEARCH("${word}",Opportunities[Stage]))`).join("+")})>0)`;
const dealDay = `IF(${decided}*ISNUMBER(Opportunities[Close date])*(Opportunities[Close date]<=${day})*(Opportunities[Close date]>Opportunities[Created]),Opportunities[Close date],Opportunities[Created])`;
const hasDealDay = `ISNUMBER(${column("AS")})*(${column("AS")}>0)*(${column("AS")}<=${day})`;

/** What the programme calls a measure. */
const requirement = (measure: Measure): LiveCell =>
  live(
    measureNames[measure].reduceRight(
      (other, name) =>
        `IFERROR(INDEX(Programme[Requirement],MATCH("${name}",TRIM(Programme[Requirement]),0)),${other})`,
      '""',
    ),
  );

const inContracts = (header: string, together: string): LiveCell =>
  live(
    `IFERROR(${together}(FILTER(Contracts[${header}],${own("Contracts")}*(Contracts[Status]<>"Ended")*ISNUMBER(Contracts[${header}]))),"")`,
  );

/** A list of what counts: that of its sheet where it has rows, else the number of Contracts. */
const counted = (row: number, found: string): string =>
  `IF($E$${row}="","",IF($F$${row}>0,IFERROR(${found},HSTACK("None that counts",$E$${row},0,"")),IF($G$${row}="","",HSTACK("Contracts",$E$${row},$G$${row},""))))`;

const revenue = `IF(ISNUMBER(SEARCH(";",$H$5)),HSTACK("Units differ",$E$5,"",""),${counted(5, `FILTER(HSTACK(Metrics[Metric],${all("Metrics[Value]", "$E$5")},Metrics[Value],${until("Metrics[Date]")}),${sourced}*${inWindow("Metrics[Date]")})`)})`;
const people = counted(
  6,
  `FILTER(HSTACK(${column("AJ")},${all(column("AJ"), "$E$6")},${column("AL")},${column("AN")}),ISNUMBER(${column("AL")}))`,
);
const satisfaction = counted(
  7,
  `HSTACK("Last value",$E$7,INDEX(FILTER(Metrics[Value],${satisfied}*(Metrics[Date]=MAX(FILTER(Metrics[Date],${satisfied})))),1),"")`,
);
const deals = counted(
  8,
  `FILTER(HSTACK(${column("AR")},${all(column("AR"), "$E$8")},${all(column("AR"), "1")},${until(column("AS"))}),${hasDealDay}*(IFERROR(${until(column("AS"))},0)>${day}))`,
);

const holders = `IF($F$6=0,"",TANDEM.CERTIFICATIONS(FILTER(HSTACK(Certifications[Person],Certifications[Person],${all("Certifications[Person]", '""')},Certifications[Issued],IF(Certifications[Expires]="","",Certifications[Expires])),${own("Certifications")}*(Certifications[Person]<>"")),${day}))`;

const have = `VSTACK(${[list("L", "N"), list("Q", "S"), list("V", "X"), list("AA", "AC"), list("AF", "AH")].join(",")})`;

const listHeader = ["What", "Requirement", "Value", "Counts until"];

/** A list with its title and header. */
const listed = (letter: string, title: string, formula: string): readonly LiveBlock[] => [
  { at: `${letter}13`, rows: [[title]] },
  { at: `${letter}14`, rows: [listHeader], hasHeader: true },
  spilling(`${letter}15`, formula, ["text", "text", "number", "date"]),
];

const sources: LiveBlock = {
  at: "D4",
  rows: [
    ["What our sheets tell", "Requirement in Programme", "Rows of its sheet", "Contracts says", "Units"],
    [
      "Revenue: Metrics, sourced",
      requirement("revenue"),
      live(`SUMPRODUCT(${sourced})`),
      inContracts("Annual revenue", "SUM"),
      live(`IFERROR(TEXTJOIN("; ",TRUE,UNIQUE(FILTER(Metrics[Unit],${sourced}*(Metrics[Unit]<>"")))),"")`),
    ],
    [
      "Certified people: Certifications",
      requirement("people"),
      live(`SUMPRODUCT(${own("Certifications")}*(Certifications[Person]<>""))`),
      inContracts("Certified people", "MAX"),
    ],
    [
      "Satisfaction: Metrics, the last value",
      requirement("satisfaction"),
      live(`SUMPRODUCT(${satisfied})`),
      inContracts("Client satisfaction", "MIN"),
    ],
    [
      "Deals: Opportunities, entered or decided",
      requirement("deals"),
      live(`SUMPRODUCT(${hasDealDay}*1)`),
      inContracts("Joint opportunities", "SUM"),
    ],
  ],
  hasHeader: true,
};

/** Place of a tier, low to high; 0 for none. */
const place = (cell: string): string => `IFERROR(MATCH(${cell},Programme[#Headers],0),0)`;
const [heldPlace, reachedPlace] = [place("$B$7"), place("$B$16")];
const mostPlace = `IF($B$12="Any",COLUMNS(Programme[#Headers]),${place("$B$12")})`;
const unknown = `COUNTIF($D$17:$D$60,"not known")`;

const verdict: readonly LiveBlock[] = [
  {
    at: "A8",
    rows: [
      [
        "What follows",
        live(
          `IF($B$16="","",IF(${reachedPlace}>${heldPlace},"Raised by one step",IF(OR(${mostPlace}<${heldPlace},AND(${unknown}=0,${reachedPlace}<${heldPlace})),"At risk",IF(AND(${reachedPlace}=${heldPlace},OR(${unknown}=0,${mostPlace}=${heldPlace})),IF(${heldPlace}=0,"No tier yet","Kept"),"Not known"))))`,
        ),
      ],
    ],
  },
  { at: "A9", rows: [["Days of grace"]] },
  { at: "B9", rows: [[tierRuleAssumptions.items.grace.value]], types: ["count"] },
  { at: "A10", rows: [["Grace ends"]] },
  { at: "B10", rows: [[live(`IF($B$8="At risk",${day}+$B$9,"")`)]], types: ["date"] },
  { at: "A11", rows: [["Check", live(`IF(MAX($F$5:$F$8)>${lastRow - firstRow + 1},"A list is longer than this sheet takes","Every row is counted")`)]] }, // prettier-ignore
];

const known = `($A$17:$A$60<>"")*($D$17:$D$60<>"not known")`;
const least = `MIN(FILTER(IFERROR(MATCH($B$17:$B$60,Programme[#Headers],0),0),${known}))`;
const most: LiveBlock = {
  at: "A12",
  rows: [
    [
      "Highest tier that what is known allows",
      live(`IF(SUMPRODUCT(${known})=0,"Any",IF(${least}=0,"None",INDEX(Programme[#Headers],1,${least})))`),
    ],
  ],
};

const reached: readonly LiveBlock[] = [
  { at: "A13", rows: [["Where it stands"]] },
  spilling(
    "A15",
    `IFNA(TANDEM.TIER_PROGRESS(Programme[#All],IF(${have}="","",${have}),${day}),"not known")`,
    ["text", "text", "text", "number", "number", "number", "fraction", "date", "date"],
    30,
  ),
];

/** Lists from which the others are made, to the right of them. */
const details: readonly LiveBlock[] = [
  { at: "AR13", rows: [["Deals and the day from which they count"]] },
  { at: "AR14", rows: [["Deal", "Day"]], hasHeader: true },
  spilling(
    "AR15",
    `IFERROR(FILTER(HSTACK(Opportunities[Name],${dealDay}),${own("Opportunities")}*(Opportunities[Name]<>"")),"")`,
    ["text", "date"],
  ),
  { at: "AJ13", rows: [["Who is certified, by any certificate"]] },
  spilling("AJ14", holders, ["text", "text", "count", "count", "date", "text", "count"]),
];

const toFillIn: readonly LiveBlock[] = [
  { at: "K13", rows: [["What no sheet says, to fill in"]] },
  { at: "K14", rows: [listHeader], hasHeader: true },
  {
    at: "K15",
    rows: Array.from({ length: 12 }, () => [null, null, null, null]),
    types: ["text", "text", "number", "date"],
  },
];

/** Where a partner stands in our programme, as formulas over the other sheets. */
export const tierProgressSheet = (title: string, question: string, partner: string | null): LiveSheet => ({
  blocks: [
    // From the right: a host that adds columns as they are filled moves what formulas say of those that are not there yet.
    ...details,
    ...listed("AE", "Deals", deals),
    ...listed("Z", "Satisfaction", satisfaction),
    ...listed("U", "Certified people", people),
    ...listed("P", "Revenue", revenue),
    ...toFillIn,
    ...reached,
    ...verdict,
    most,
    sources,
    ...openingBlocks(title, question, [
      ["Partner", partnerCell(partner), "text"],
      ["Day", live("TODAY()"), "date"],
      ["Months that a deal or revenue counts", tierRuleAssumptions.items.window.value, "count"],
      [
        "Tier in Partners",
        live(`IFERROR(INDEX(Partners[Programme tier],MATCH(TRIM($B$4),TRIM(Partners[Name]),0))&"","")`),
        "text",
      ],
    ]),
  ],
  widths: [36, 24, 14, 36, 26, 16, 16, 14, 14],
});
